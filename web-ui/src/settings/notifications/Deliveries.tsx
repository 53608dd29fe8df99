import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { deliveries } from '../../api/notifications';
import { When } from '../../time/When';
import { Loaded } from '../../ui/Loaded';
import { Mark, type Tone } from '../../ui/Mark';

const REFRESH_EVERY = 10_000;
const tones: Record<string, Tone> = { waiting: 'wait', sending: 'busy', sent: 'good', given_up: 'bad' };

/** What was told to whom, and what is on its way? */
export function Deliveries() {
  const { t } = useTranslation('notifications');
  const query = useQuery({ queryKey: ['deliveries'], queryFn: ({ signal }) => deliveries(signal), refetchInterval: REFRESH_EVERY });
  return (
    <section className="card scroll-x" aria-labelledby="deliveries">
      <h2 id="deliveries">{t('deliveries')}</h2>
      <Loaded query={query}>
        {(all) =>
          all.length === 0 ? (
            <p className="soft">{t('deliveries_none')}</p>
          ) : (
            <table className="plain">
              <thead>
                <tr>
                  <th>{t('name')}</th>
                  <th>{t('what')}</th>
                  <th>{t('state')}</th>
                  <th className="wide-only">{t('when')}</th>
                </tr>
              </thead>
              <tbody>
                {all.map((one) => (
                  <tr key={one.id}>
                    <td>{one.name}</td>
                    <td>
                      <Link to={one.link}>{t(`code.${one.code as 'trial'}`, { defaultValue: one.code })}</Link> <span className="soft">{one.about}</span>
                    </td>
                    <td>
                      <Mark tone={tones[one.state] ?? 'none'}>{t(`states.${one.state}`)}</Mark>
                      {one.trouble && <div className="soft">{t(`trouble.${one.trouble as 'webhook_away'}`, { defaultValue: one.trouble })}</div>}
                    </td>
                    <td className="wide-only">
                      <When at={one.sent_at ?? one.due_at} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Loaded>
    </section>
  );
}
