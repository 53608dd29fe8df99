import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { checkKmsHost, type KmsHost } from '../api/kms';
import { useExplain } from '../explain/explanations';
import { useMay } from '../session/session';
import { When } from '../time/When';
import { Mark } from '../ui/Mark';
import { useSentence } from '../ui/useSentence';

/** Does the host take connections? As the server found it last, and at once when somebody asks. */
export function HostCheck({ host }: { host: KmsHost }) {
  const { t } = useTranslation('kms');
  const queries = useQueryClient();
  const sentence = useSentence();
  const mayCheck = useMay('administer');
  const check = useMutation({ mutationFn: () => checkKmsHost(host.id), onSettled: () => queries.invalidateQueries({ queryKey: ['kms'] }) });
  return (
    <span className="bar-row">
      <span aria-live="polite">
        <Health health={host.health} />
        {check.error && sentence(check.error)}
      </span>
      {mayCheck && (
        <Button size="small" onClick={() => check.mutate()} loading={check.isPending}>
          {t('check')}
        </Button>
      )}
    </span>
  );
}

function Health({ health }: { health: KmsHost['health'] }) {
  const { t } = useTranslation('kms');
  const explain = useExplain();
  if (!health) return <Mark tone="none">{t('never')}</Mark>;
  return (
    <Mark tone={health.reachable ? 'good' : 'bad'}>
      {health.reachable ? t('answers', { ms: health.took_ms }) : explain.label('fault', health.fault ?? 'no_answer')}{' '}
      <span className="soft">
        {health.reachable ? t('tested') : t('since')} <When at={health.reachable ? health.asked_at : health.since} />
      </span>
    </Mark>
  );
}
