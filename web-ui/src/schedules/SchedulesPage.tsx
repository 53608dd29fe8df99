import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { removeSchedule, type Schedule, schedules, trySchedule } from '../api/schedules';
import { listOf } from '../machines/useListed';
import { useMay } from '../session/session';
import { When } from '../time/When';
import { Loaded } from '../ui/Loaded';
import { Mark, type Tone } from '../ui/Mark';
import { NothingYet } from '../ui/Nothing';
import { useSentence } from '../ui/useSentence';
import { useTitle } from '../ui/useTitle';
import { CalendarForm } from './CalendarForm';
import { Month } from './Month';
import { Names } from './Names';
import { ScheduleForm } from './ScheduleForm';
import { Tonight } from './Tonight';
import { useTriggerText } from './useTriggerText';
import './schedules.css';

/** What is done of itself, when, and to which PCs? */
export default function SchedulesPage() {
  const { t } = useTranslation('schedules');
  useTitle(t('title'));
  const mayChange = useMay('administer');
  const [editing, setEditing] = useState<Schedule | 'new' | null>(null);
  const [calendar, setCalendar] = useState(false);
  const query = useQuery({ queryKey: ['schedules'], queryFn: ({ signal }) => schedules(signal) });
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('title')}</h1>
        {mayChange && <Button onClick={() => setCalendar(true)}>{t('calendar.edit')}</Button>}
        {mayChange && (
          <Button type="primary" onClick={() => setEditing('new')}>
            {t('add')}
          </Button>
        )}
      </div>
      <p className="soft">{t('help')}</p>
      <Tonight />
      <Loaded query={query}>{(all) => (all.length === 0 ? <NothingYet title={t('none')}>{t('none_help')}</NothingYet> : <Table all={all} mayChange={mayChange} onEdit={setEditing} />)}</Loaded>
      <Month />
      {editing && <ScheduleForm schedule={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
      {calendar && <CalendarForm onClose={() => setCalendar(false)} />}
    </div>
  );
}

const tones: Record<string, Tone> = { ordered: 'good', nobody: 'none', missed: 'part', refused: 'bad' };

function Table({ all, mayChange, onEdit }: { all: readonly Schedule[]; mayChange: boolean; onEdit: (schedule: Schedule) => void }) {
  const { t } = useTranslation('schedules');
  const { message, modal } = App.useApp();
  const queries = useQueryClient();
  const sentence = useSentence();
  const trigger = useTriggerText();
  const failed = { onError: (failure: unknown) => void message.error(sentence(failure)) };
  const remove = useMutation({ mutationFn: removeSchedule, onSettled: () => queries.invalidateQueries({ queryKey: ['schedules'] }), ...failed });
  const tried = useMutation({
    mutationFn: trySchedule,
    onSuccess: ({ coming }) => {
      const names = coming.machines?.map((machine) => machine.name) ?? [];
      const content = coming.refused ? t('refused', { code: coming.refused }) : names.length === 0 ? t('nobody') : <Names of={names} />;
      modal.info({ title: t('tried', { name: coming.name, count: names.length }), content: <div className="names">{content}</div> });
    },
    ...failed,
  });
  return (
    <div className="card scroll-x">
      <table className="plain">
        <thead>
          <tr>
            <th>{t('name')}</th>
            <th>{t('when')}</th>
            <th className="wide-only">{t('selector')}</th>
            <th>{t('next')}</th>
            <th className="wide-only">{t('last')}</th>
            <th>
              <span className="visually-hidden">{t('actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {all.map((one) => (
            <tr key={one.id}>
              <td>{one.name}</td>
              <td>{trigger(one.trigger)}</td>
              <td className="wide-only">
                <Link to={listOf(one.selector)}>{one.selector || t('everything')}</Link>
              </td>
              <td>{one.enabled ? one.next_at ? <When at={one.next_at} /> : '—' : <Mark tone="away">{t('disabled')}</Mark>}</td>
              <td className="wide-only">
                {one.last ? (
                  <Mark tone={tones[one.last.result] ?? 'none'}>
                    {one.last.run ? <Link to={`/runs/${one.last.run}`}>{t(`result.${one.last.result}`)}</Link> : t(`result.${one.last.result}`)} <When at={one.last.due_at} />
                  </Mark>
                ) : (
                  '—'
                )}
              </td>
              <td>
                <span className="bar-row">
                  <Button size="small" loading={tried.isPending} onClick={() => tried.mutate(one)}>
                    {t('try')}
                  </Button>
                  {mayChange && (
                    <Button size="small" onClick={() => onEdit(one)}>
                      {t('edit')}
                    </Button>
                  )}
                  {mayChange && (
                    <Popconfirm title={t('remove_title', { name: one.name })} description={t('remove_means')} okText={t('remove')} okButtonProps={{ danger: true }} onConfirm={() => remove.mutate(one)}>
                      <Button size="small" danger>
                        {t('remove')}
                      </Button>
                    </Popconfirm>
                  )}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
