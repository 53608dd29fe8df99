import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { acceptKey, forgetKey, type HostKey } from '../api/transport';
import { useMay } from '../session/session';
import { When } from '../time/When';
import { Mark, type Tone } from '../ui/Mark';
import { useSentence } from '../ui/useSentence';
import './transports.css';

const tones: Record<HostKey['state'], Tone> = { known: 'good', waiting: 'bad', former: 'none' };

/** Host keys and certificates that PCs showed, and whether they count. */
export function Keys({ keys, hosts = false }: { keys: readonly HostKey[]; hosts?: boolean }) {
  const { t } = useTranslation('transport');
  return (
    <ul className="keys">
      {keys.map((key) => (
        <li key={key.id}>
          <Mark tone={tones[key.state]}>{t(`keys.state.${key.state}`)}</Mark> {hosts && <strong>{key.host} </strong>}
          {t(`keys.kind.${key.kind}`)} <span className="soft">:{key.port}</span> <code className="fingerprint">{key.fingerprint}</code>{' '}
          <span className="soft">
            {t('keys.seen')} <When at={key.first_seen_at} />
            {key.decided_by !== null && ` · ${t('keys.decided', { by: key.decided_by })}`}
          </span>
          <Decide hostKey={key} />
        </li>
      ))}
    </ul>
  );
}

function Decide({ hostKey: { id, state, host, kind } }: { hostKey: HostKey }) {
  const { t } = useTranslation('transport');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const sentence = useSentence();
  const mayChange = useMay('administer');
  const after = { onSettled: () => Promise.all([queries.invalidateQueries({ queryKey: ['host-keys'] }), queries.invalidateQueries({ queryKey: ['transports', 'machine'] })]), onError: (failure: unknown) => void message.error(sentence(failure)) };
  const accept = useMutation({ mutationFn: acceptKey, ...after });
  const forget = useMutation({ mutationFn: forgetKey, ...after });
  if (!mayChange) return null;
  return (
    <span className="bar-row">
      {state === 'waiting' && (
        <Popconfirm title={t('keys.accept_title', { host })} description={t(`keys.accept_means.${kind}`)} okText={t('keys.accept')} onConfirm={() => accept.mutate(id)}>
          <Button size="small" type="primary" loading={accept.isPending}>
            {t('keys.accept')}
          </Button>
        </Popconfirm>
      )}
      <Popconfirm title={t('keys.forget_title')} description={t('keys.forget_means')} okText={t('keys.forget')} okButtonProps={{ danger: true }} onConfirm={() => forget.mutate(id)}>
        <Button size="small">{t('keys.forget')}</Button>
      </Popconfirm>
    </span>
  );
}
