import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { machineOf } from '../api/machines';
import type { Target } from '../api/runs';
import { useProductTitle } from '../machines/useProductTitle';
import { Copy } from '../ui/Copy';
import type { Cause } from './causes';
import { useCauseText } from './useCauseText';

/** What a cause means for this PC, and what mends it. */
export function Explained({ cause, target }: { cause: Cause; target: Target }) {
  const { t } = useTranslation('runs');
  const found = useFound(cause, target);
  const { title, why, remedy } = useCauseText()(cause, [target], found);
  return (
    <div className="explained">
      <p>
        <strong>{title}</strong> {cause.kind === 'code' && <><code>{cause.code}</code> <Copy text={cause.code} /></>}
      </p>
      {why && <p>{why}</p>}
      {remedy && (
        <>
          <strong>{t('remedy')}</strong>
          <p>{remedy}</p>
          <Copy text={remedy} label={t('remedy')} />
        </>
      )}
    </div>
  );
}

/** What the finding says of this very PC; nothing once it is mended. */
function useFound(cause: Cause, { machine_id: id }: Target): Record<string, string> {
  const titled = useProductTitle();
  const machine = useQuery({ queryKey: ['machines', id], queryFn: ({ signal }) => machineOf(id, signal), enabled: cause.kind === 'finding' });
  const finding = machine.data?.findings.find(({ code }) => code === cause.code);
  const product = machine.data?.products.find((one) => one.id === finding?.product_id)?.title;
  return { ...(product ? { product: titled(product) } : {}), ...finding?.details };
}
