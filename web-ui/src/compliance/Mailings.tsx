import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportAsked, ReportKind } from '../api/compliance';
import { type Mailing, mailings, removeMailing, sendMailing } from '../api/mailings';
import { useTriggerText } from '../schedules/useTriggerText';
import { When } from '../time/When';
import { Mark } from '../ui/Mark';
import { useSentence } from '../ui/useSentence';
import { MailingForm } from './MailingForm';

/** Which reports are sent of themselves, to whom, and when? */
export function Mailings({ kinds, asked }: { kinds: readonly ReportKind[]; asked: ReportAsked }) {
  const { t } = useTranslation('compliance');
  const [editing, setEditing] = useState<Mailing | 'new' | null>(null);
  const query = useQuery({ queryKey: ['mailings'], queryFn: ({ signal }) => mailings(signal) });
  return (
    <section className="card no-print" aria-labelledby="mailings">
      <div className="page-head">
        <h2 id="mailings">{t('mailing.title')}</h2>
        <Button onClick={() => setEditing('new')}>{t('mailing.add')}</Button>
      </div>
      <p className="soft">{t('mailing.help')}</p>
      {query.data && query.data.length > 0 && <Table all={query.data} kinds={kinds} onEdit={setEditing} />}
      {editing && <MailingForm mailing={editing === 'new' ? null : editing} kinds={kinds} asked={asked} onClose={() => setEditing(null)} />}
    </section>
  );
}

function Table({ all, kinds, onEdit }: { all: readonly Mailing[]; kinds: readonly ReportKind[]; onEdit: (mailing: Mailing) => void }) {
  const { t } = useTranslation('compliance');
  return (
    <div className="scroll-x" tabIndex={0} role="group" aria-labelledby="mailings">
      <table className="plain">
        <thead>
          <tr>
            <th>{t('mailing.name')}</th>
            <th>{t('mailing.report')}</th>
            <th>{t('mailing.when')}</th>
            <th className="wide-only">{t('mailing.to')}</th>
            <th className="wide-only">{t('mailing.next')}</th>
            <th>
              <span className="visually-hidden">{t('mailing.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {all.map((one) => (
            <Line key={one.id} mailing={one} title={kinds.find(({ kind }) => kind === one.kind)?.title ?? one.kind} onEdit={onEdit} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ mailing, title, onEdit }: { mailing: Mailing; title: string; onEdit: (mailing: Mailing) => void }) {
  const { t } = useTranslation('compliance');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const sentence = useSentence();
  const when = useTriggerText();
  const failed = { onError: (failure: unknown) => void message.error(sentence(failure)) };
  const remove = useMutation({ mutationFn: removeMailing, onSettled: () => queries.invalidateQueries({ queryKey: ['mailings'] }), ...failed });
  const send = useMutation({
    mutationFn: sendMailing,
    onSuccess: async () => {
      void message.success(t('mailing.sent'));
      await queries.invalidateQueries({ queryKey: ['reports-made'] });
    },
    ...failed,
  });
  return (
    <tr>
      <td>
        {mailing.name} {!mailing.enabled && <Mark tone="away">{t('mailing.disabled')}</Mark>}
        {mailing.trouble && <div className="soft">{t(`mailing.trouble.${mailing.trouble as 'crashed'}`, { defaultValue: mailing.trouble })}</div>}
      </td>
      <td>
        {title} <span className="soft">{mailing.format.toUpperCase()}</span> {mailing.selector && <code>{mailing.selector}</code>}
      </td>
      <td>{when(mailing.trigger)}</td>
      <td className="wide-only">{mailing.recipients.map(({ name }) => name).join(t('mailing.comma'))}</td>
      <td className="wide-only">{mailing.enabled && mailing.next_at ? <When at={mailing.next_at} /> : '—'}</td>
      <td>
        <span className="bar-row">
          <Button size="small" loading={send.isPending} onClick={() => send.mutate(mailing)}>
            {t('mailing.send')}
          </Button>
          <Button size="small" onClick={() => onEdit(mailing)}>
            {t('mailing.edit')}
          </Button>
          <Popconfirm title={t('mailing.remove_title', { name: mailing.name })} okText={t('mailing.remove')} okButtonProps={{ danger: true }} onConfirm={() => remove.mutate(mailing)}>
            <Button size="small" danger>
              {t('mailing.remove')}
            </Button>
          </Popconfirm>
        </span>
      </td>
    </tr>
  );
}
