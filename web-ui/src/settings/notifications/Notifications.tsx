import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Recipient, recipients, removeRecipient, tryRecipient } from '../../api/notifications';
import { useMay } from '../../session/session';
import { Loaded } from '../../ui/Loaded';
import { Mark } from '../../ui/Mark';
import { NotAllowed, NothingYet } from '../../ui/Nothing';
import { useSentence } from '../../ui/useSentence';
import { Deliveries } from './Deliveries';
import { Feeds } from './Feeds';
import { MailServerForm } from './MailServerForm';
import { RecipientForm } from './RecipientForm';

/** Who is told what, and did it arrive? */
export function Notifications() {
  return useMay('administer') ? <Parts /> : <NotAllowed />;
}

function Parts() {
  const { t } = useTranslation('notifications');
  const [editing, setEditing] = useState<Recipient | 'new' | null>(null);
  const [server, setServer] = useState(false);
  const query = useQuery({ queryKey: ['recipients'], queryFn: ({ signal }) => recipients(signal) });
  return (
    <section className="page">
      <div className="page-head">
        <p className="soft">{t('help')}</p>
        <Button onClick={() => setServer(true)}>{t('server')}</Button>
        <Button type="primary" onClick={() => setEditing('new')}>
          {t('add')}
        </Button>
      </div>
      <Loaded query={query}>{(all) => (all.length === 0 ? <NothingYet title={t('none')}>{t('none_help')}</NothingYet> : <Table all={all} onEdit={setEditing} />)}</Loaded>
      <Deliveries />
      <Feeds />
      {editing && <RecipientForm recipient={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
      {server && <MailServerForm onClose={() => setServer(false)} />}
    </section>
  );
}

function Table({ all, onEdit }: { all: readonly Recipient[]; onEdit: (recipient: Recipient) => void }) {
  const { t } = useTranslation('notifications');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const sentence = useSentence();
  const failed = { onError: (failure: unknown) => void message.error(sentence(failure)) };
  const remove = useMutation({ mutationFn: removeRecipient, onSettled: () => queries.invalidateQueries({ queryKey: ['recipients'] }), ...failed });
  const tried = useMutation({
    mutationFn: tryRecipient,
    onSuccess: async () => {
      void message.success(t('tried'));
      await queries.invalidateQueries({ queryKey: ['deliveries'] });
    },
    ...failed,
  });
  return (
    <div className="card scroll-x">
      <table className="plain">
        <thead>
          <tr>
            <th>{t('name')}</th>
            <th>{t('address')}</th>
            <th className="wide-only">{t('told')}</th>
            <th className="wide-only">{t('quiet')}</th>
            <th>
              <span className="visually-hidden">{t('actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {all.map((one) => (
            <tr key={one.id}>
              <td>
                {one.name} {!one.enabled && <Mark tone="away">{t('disabled')}</Mark>}
              </td>
              <td>{one.address}</td>
              <td className="wide-only">
                {one.rules.map((rule, index) => (
                  <div key={index}>
                    {t(`least.${rule.least}`)} · {rule.digest ? t('in_digest', { at: one.digest_at }) : t('at_once')} {rule.selector && <code>{rule.selector}</code>}
                  </div>
                ))}
              </td>
              <td className="wide-only">{one.quiet_from ? `${one.quiet_from}–${one.quiet_to}` : '—'}</td>
              <td>
                <span className="bar-row">
                  <Button size="small" loading={tried.isPending} onClick={() => tried.mutate(one)}>
                    {t('try')}
                  </Button>
                  <Button size="small" onClick={() => onEdit(one)}>
                    {t('edit')}
                  </Button>
                  <Popconfirm title={t('remove_title', { name: one.name })} description={t('remove_means')} okText={t('remove')} okButtonProps={{ danger: true }} onConfirm={() => remove.mutate(one)}>
                    <Button size="small" danger>
                      {t('remove')}
                    </Button>
                  </Popconfirm>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
