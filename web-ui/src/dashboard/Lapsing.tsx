import { lazy, Suspense, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { ByCode } from '../api/figures';
import { grouped } from '../i18n/i18n';
import { listOf } from '../machines/useListed';

const WeeksChart = lazy(() => import('../charts/WeeksChart'));

/** What lapses next unless it is renewed, week by week? */
export function Lapsing({ weeks }: { weeks: readonly ByCode[] }) {
  const { t } = useTranslation('dashboard');
  const navigate = useNavigate();
  const open = useCallback((index: number) => weeks[index] && void navigate(listOf(weeks[index].selector)), [weeks, navigate]);
  const some = weeks.filter(({ machines }) => machines > 0);
  return (
    <section className="card" aria-labelledby="lapsing">
      <h2 id="lapsing">{t('lapsing')}</h2>
      <p className="soft">{some.length === 0 ? t('lapsing_none', { count: weeks.length }) : t('lapsing_help')}</p>
      {some.length > 0 && (
        <>
          <Suspense fallback={<div className="chart" />}>
            <WeeksChart weeks={weeks} label={t('lapsing_chart')} onOpen={open} />
          </Suspense>
          <details>
            <summary>{t('table')}</summary>
            <ul className="numbers">
              {some.map(({ of, machines, selector }) => (
                <li key={of}>
                  <Link to={listOf(selector)} className="figures">
                    <strong>{grouped(machines)}</strong>
                  </Link>
                  <span className="figures">{t('week_of', { day: of })}</span>
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
    </section>
  );
}
