import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type FollowUp, followUps } from '../api/followUps';
import { When } from '../time/When';
import { Loaded } from '../ui/Loaded';
import { Mark } from '../ui/Mark';
import { NothingYet } from '../ui/Nothing';
import { Progresses } from './Progresses';
import { stateTone } from './tones';

/** The follow-ups, or those of one room; of a room that has none nothing is shown. */
export function FollowUpList({ room }: { room: number | null }) {
  const { t } = useTranslation('follow_ups');
  const query = useQuery({ queryKey: ['follow-ups', room], queryFn: ({ signal }) => followUps(room, signal) });
  return (
    <Loaded query={query}>
      {(all) => {
        if (all.length > 0) return <Table all={all} titled={room !== null} />;
        return room === null ? <NothingYet title={t('none')}>{t('none_help')}</NothingYet> : null;
      }}
    </Loaded>
  );
}

function Table({ all, titled }: { all: readonly FollowUp[]; titled: boolean }) {
  const { t } = useTranslation('follow_ups');
  return (
    <section className="card scroll-x">
      {titled && <h2>{t('title')}</h2>}
      <table className="plain">
        <thead>
          <tr>
            <th>{t('name')}</th>
            <th>{t('state')}</th>
            <th>{t('progress')}</th>
            <th className="wide-only">{t('imaged')}</th>
            <th>{t('due')}</th>
          </tr>
        </thead>
        <tbody>
          {all.map((one) => (
            <tr key={one.id}>
              <td>
                <Link to={`/follow-ups/${one.id}`}>{one.name}</Link>
              </td>
              <td>
                <Mark tone={stateTone[one.state]}>{t(`states.${one.state}`)}</Mark>
              </td>
              <td>
                <Progresses counts={one.counts} />
              </td>
              <td className="wide-only">
                <When at={one.imaged_at} />
              </td>
              <td>
                <When at={one.due_at} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
