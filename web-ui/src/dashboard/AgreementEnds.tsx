import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { reminderDays, Standing } from '../agreements/Standing';
import { type Agreement, agreements } from '../api/compliance';

/** Which agreement ends soon, or has ended? Nothing is shown while all of them hold. */
export function AgreementEnds() {
  const { t } = useTranslation('dashboard');
  const query = useQuery({ queryKey: ['agreements'], queryFn: ({ signal }) => agreements(signal) });
  const ending = (query.data ?? []).filter(endsSoon);
  if (ending.length === 0) return null;
  return (
    <section className="card" aria-labelledby="agreements">
      <h2 id="agreements">
        <Link to="/agreements">{t('agreements')}</Link>
      </h2>
      <ul className="numbers">
        {ending.map((one) => (
          <li key={one.id}>
            <span>
              {one.title} <span className="soft figures">～ {one.to}</span>
            </span>
            <Standing of={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const endsSoon = ({ standing, days_left }: Agreement) => standing === 'ended' || (days_left !== null && days_left <= reminderDays);
