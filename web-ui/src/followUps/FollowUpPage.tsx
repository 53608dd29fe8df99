import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { closeFollowUp, followUp, type WholeFollowUp } from '../api/followUps';
import { NoSuchPage } from '../app/NoSuchPage';
import { useExplain } from '../explain/explanations';
import { useMay } from '../session/session';
import { When } from '../time/When';
import { Loaded } from '../ui/Loaded';
import { Mark } from '../ui/Mark';
import { useSentence } from '../ui/useSentence';
import { useTitle } from '../ui/useTitle';
import { Progresses } from './Progresses';
import { progressTone, stateTone } from './tones';

const REFRESH_EVERY = 15_000;

/** How far has each PC come since it was imaged anew? */
export default function FollowUpPage() {
  const { id = '' } = useParams();
  const known = /^\d{1,15}$/.test(id);
  const query = useQuery({ queryKey: ['follow-up', Number(id)], queryFn: ({ signal }) => followUp(Number(id), signal), enabled: known, refetchInterval: REFRESH_EVERY });
  if (!known) return <NoSuchPage />;
  return (
    <div className="page">
      <Loaded query={query}>{(whole) => <Standing whole={whole} />}</Loaded>
    </div>
  );
}

function Standing({ whole: { follow_up: of, machines } }: { whole: WholeFollowUp }) {
  const { t } = useTranslation('follow_ups');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const sentence = useSentence();
  const explain = useExplain();
  const mayOperate = useMay('operate');
  useTitle(of.name);
  const close = useMutation({ mutationFn: () => closeFollowUp(of.id), onSettled: () => queries.invalidateQueries({ queryKey: ['follow-up', of.id] }), onError: (failure) => void message.error(sentence(failure)) });
  const isOpen = of.state === 'open' || of.state === 'overdue';
  return (
    <>
      <div className="page-head">
        <h1>
          {of.name} <Mark tone={stateTone[of.state]}>{t(`states.${of.state}`)}</Mark>
        </h1>
        {isOpen && mayOperate && (
          <Popconfirm title={t('close_title')} description={t('close_means')} okText={t('close')} onConfirm={() => close.mutate()}>
            <Button>{t('close')}</Button>
          </Popconfirm>
        )}
      </div>
      <dl className="facts">
        <div>
          <dt>{t('imaged')}</dt>
          <dd>
            <When at={of.imaged_at} />
          </dd>
        </div>
        <div>
          <dt>{t('due')}</dt>
          <dd>
            <When at={of.due_at} />
          </dd>
        </div>
        <div>
          <dt>{t('known_by')}</dt>
          <dd>{of.origin === 'noticed' ? of.signs.map((sign) => t(`sign.${sign}`)).join(t('list_comma')) : t(`origin.${of.origin}`, { name: of.said_by })}</dd>
        </div>
        {of.run && (
          <div>
            <dt>{t('latest')}</dt>
            <dd>
              <Link to={`/runs/${of.run}`}>{t('run', { run: of.run })}</Link>
            </dd>
          </div>
        )}
      </dl>
      <Progresses counts={of.counts} />
      <div className="card scroll-x">
        <table className="plain">
          <thead>
            <tr>
              <th>{t('pc')}</th>
              <th>{t('progress')}</th>
              <th className="wide-only">{t('outcome')}</th>
              <th className="wide-only">{t('since')}</th>
            </tr>
          </thead>
          <tbody>
            {machines.map((one) => (
              <tr key={one.machine}>
                <td>
                  <Link to={`/machines/${one.machine}`}>{one.name}</Link>
                </td>
                <td>
                  <Mark tone={progressTone[one.progress]}>{t(`progresses.${one.progress}`)}</Mark>
                  <div className="soft">{t(`remedy.${one.progress}`)}</div>
                </td>
                <td className="wide-only">{one.outcome ? explain.label('outcome', one.outcome) : '—'}</td>
                <td className="wide-only">
                  <When at={one.changed_at} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
