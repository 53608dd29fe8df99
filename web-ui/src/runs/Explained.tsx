import { useTranslation } from 'react-i18next';
import type { Target } from '../api/runs';
import { Copy } from '../ui/Copy';
import type { Cause } from './causes';
import { useCauseText } from './useCauseText';

/** What a cause means for this PC, and what mends it. */
export function Explained({ cause, target }: { cause: Cause; target: Target }) {
  const { t } = useTranslation('runs');
  const { title, why, remedy } = useCauseText()(cause, [target]);
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
