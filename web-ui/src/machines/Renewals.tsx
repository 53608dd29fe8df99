import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { type Product, type Reading, readingsOf } from '../api/machines';
import { When } from '../time/When';
import { State } from './State';
import { Until } from './Until';
import { useProductTitle } from './useProductTitle';

const DaysChart = lazy(() => import('../charts/DaysChart'));
const DAY_MINUTES = 1_440;

/** Was the license renewed in time, again and again? As a chart, and as the numbers behind it. */
export function Renewals({ machine, products }: { machine: number; products: readonly Product[] }) {
  const { t } = useTranslation('machines');
  const titled = useProductTitle();
  // By the product as it is called now: a reading knows only its licence.
  const nameOf = (reading: Reading) => titled(products.find(({ id }) => id === reading.product_id)?.title ?? reading.title);
  const readings = useQuery({ queryKey: ['machines', machine, 'readings'], queryFn: ({ signal }) => readingsOf(machine, signal) });
  if (!readings.data || readings.data.length === 0) return null;
  const lines = [...grouped(readings.data, nameOf)].map(([name, of]) => ({ name, points: of.flatMap((reading) => (reading.remaining_minutes === null ? [] : [[reading.observed_at, Math.round(reading.remaining_minutes / DAY_MINUTES)] as [string, number]])) }));
  return (
    <section className="card" aria-labelledby="history">
      <h2 id="history">{t('history')}</h2>
      {lines.some(({ points }) => points.length > 1) && (
        <Suspense fallback={<div className="chart" />}>
          <DaysChart lines={lines.filter(({ points }) => points.length > 0)} label={t('history_chart')} unit={t('days_left')} />
        </Suspense>
      )}
      <details>
        <summary className="summary-line">{t('history_table', { count: readings.data.length })}</summary>
        <Table readings={readings.data} nameOf={nameOf} />
      </details>
    </section>
  );
}

function Table({ readings, nameOf }: { readings: readonly Reading[]; nameOf: (reading: Reading) => string }) {
  const { t } = useTranslation('machines');
  return (
    <div className="scroll-x" tabIndex={0} role="group" aria-label={t('history')}>
      <table className="plain">
        <thead>
          <tr>
            <th>{t('column.when')}</th>
            <th>{t('column.product')}</th>
            <th>{t('column.state')}</th>
            <th>{t('column.expires')}</th>
            <th>{t('column.kms')}</th>
          </tr>
        </thead>
        <tbody>
          {readings.map((reading) => (
            <tr key={`${reading.product_id} ${reading.observed_at}`}>
              <td>
                <When at={reading.observed_at} />
              </td>
              <td>{nameOf(reading)}</td>
              <td>
                <State state={reading.state} />
              </td>
              <td>
                <Until at={reading.expires_at} now={new Date(reading.observed_at).getTime()} />
              </td>
              <td>{reading.kms_host ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The readings of each product, the first one first. */
function grouped(readings: readonly Reading[], nameOf: (reading: Reading) => string): Map<string, Reading[]> {
  const groups = new Map<string, Reading[]>();
  for (const reading of [...readings].reverse()) {
    const name = nameOf(reading);
    groups.set(name, [...(groups.get(name) ?? []), reading]);
  }
  return groups;
}
