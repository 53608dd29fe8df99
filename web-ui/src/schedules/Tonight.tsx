import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { upcoming } from '../api/schedules';
import { When } from '../time/When';
import { Loaded } from '../ui/Loaded';
import { Names } from './Names';

const REFRESH_EVERY = 60_000;

/** What will happen within a day, and to which PCs by name? */
export function Tonight() {
  const { t } = useTranslation('schedules');
  const query = useQuery({ queryKey: ['upcoming', 'day'], queryFn: ({ signal }) => upcoming('PT24H', true, signal), refetchInterval: REFRESH_EVERY });
  return (
    <section className="card" aria-labelledby="tonight">
      <h2 id="tonight">{t('tonight')}</h2>
      <Loaded query={query}>
        {({ coming, waiting }) => (
          <>
            {coming.length === 0 && waiting.length === 0 && <p className="soft">{t('quiet')}</p>}
            <ul className="coming">
              {coming.map((one) => (
                <li key={`${one.schedule}-${one.due_at}`}>
                  <When at={one.due_at} /> <strong>{one.name}</strong> <span className="soft">{t('pcs', { count: one.machines?.length ?? 0 })}</span>
                  <div className="names">{one.refused ? t('refused', { code: one.refused }) : <Names of={one.machines?.map((machine) => machine.name) ?? []} />}</div>
                </li>
              ))}
              {waiting.map((one) => (
                <li key={`${one.run}-${one.room}`}>
                  {one.open_from && <When at={one.open_from} />} <Link to={`/runs/${one.run}`}>{t('waits', { run: one.run, room: one.room ?? '—' })}</Link>
                  <div className="names"><Names of={one.machines} /></div>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </section>
  );
}
