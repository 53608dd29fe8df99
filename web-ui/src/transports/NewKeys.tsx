import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { acceptanceOf, awaitKeys, awaitNoKeys } from '../api/transport';
import { useMay } from '../session/session';
import { When } from '../time/When';
import { useSentence } from '../ui/useSentence';

// A room is imaged within a few days.
const HOURS = 72;

/** Takes the new keys of a room's PCs once each, since it is imaged anew. */
export function NewKeys({ room }: { room: number }) {
  const { t } = useTranslation('transport');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const sentence = useSentence();
  const mayChange = useMay('administer');
  const key = ['host-keys', 'room', room];
  const { data } = useQuery({ queryKey: key, queryFn: ({ signal }) => acceptanceOf(room, signal) });
  const after = { onSettled: () => queries.invalidateQueries({ queryKey: key }), onError: (failure: unknown) => void message.error(sentence(failure)) };
  const open = useMutation({ mutationFn: () => awaitKeys(room, HOURS), ...after });
  const close = useMutation({ mutationFn: () => awaitNoKeys(room), ...after });
  if (!data) return null;
  if (data.until !== null) {
    return (
      <p className="bar-row">
        {t('keys.awaited')} <When at={data.until} /> <span className="soft">{data.opened_by}</span>
        {mayChange && (
          <Button size="small" loading={close.isPending} onClick={() => close.mutate()}>
            {t('keys.await_no_more')}
          </Button>
        )}
      </p>
    );
  }
  return mayChange ? (
    <Popconfirm title={t('keys.await_title')} description={t('keys.await_means', { hours: HOURS })} okText={t('keys.await')} onConfirm={() => open.mutate()}>
      <Button loading={open.isPending}>{t('keys.await')}</Button>
    </Popconfirm>
  ) : null;
}
