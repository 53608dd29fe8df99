import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { checkKmsHost } from '../api/kms';
import { useExplain } from '../explain/explanations';
import { Mark } from '../ui/Mark';
import { useSentence } from '../ui/useSentence';

/** Does the host answer on its port? Tried from the server, when somebody asks. */
export function HostCheck({ id }: { id: number }) {
  const { t } = useTranslation('kms');
  const explain = useExplain();
  const sentence = useSentence();
  const check = useMutation({ mutationFn: () => checkKmsHost(id) });
  return (
    <span className="bar-row">
      <span aria-live="polite">
        {check.data && <Mark tone={check.data.reachable ? 'good' : 'bad'}>{check.data.reachable ? t('answers', { ms: check.data.took_ms }) : explain.label('fault', check.data.fault ?? 'no_answer')}</Mark>}
        {check.error && sentence(check.error)}
      </span>
      <Button size="small" onClick={() => check.mutate()} loading={check.isPending}>
        {t('check')}
      </Button>
    </span>
  );
}
