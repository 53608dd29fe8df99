import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Report, ReportColumn } from '../api/compliance';
import { When } from '../time/When';

const ReportBars = lazy(() => import('../charts/ReportBars'));

/** What does a report say? What was counted, the chart, and the first rows. */
export function ReportShown({ report }: { report: Report }) {
  const { t } = useTranslation('compliance');
  return (
    <section className="card" aria-label={report.title}>
      <details className="about">
        <summary>{t('about')}</summary>
        <dl>
          {report.about.map(({ name, text }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </details>
      {report.row_count === 0 ? (
        <p className="soft">{t('empty')}</p>
      ) : (
        <>
          {report.chart.bars.length > 0 && (
            <Suspense fallback={<div className="report-bars" />}>
              <ReportBars chart={report.chart} label={t('chart', { title: report.title })} />
            </Suspense>
          )}
          <p className="soft figures">{report.rows.length < report.row_count ? t('cut', { shown: report.rows.length, all: report.row_count }) : t('rows', { count: report.row_count })}</p>
          <Table report={report} />
        </>
      )}
    </section>
  );
}

function Table({ report }: { report: Report }) {
  return (
    <div className="scroll-x" tabIndex={0} role="group" aria-label={report.title}>
      <table className="plain report">
        <thead>
          <tr>
            {report.columns.map(({ name, title, type }) => (
              <th key={name} className={isNumber(type) ? 'number' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.rows.map((row, index) => (
            <tr key={index}>
              {report.columns.map((column) => (
                <td key={column.name} className={isNumber(column.type) ? 'number figures' : column.type === 'text' ? undefined : 'whole'}>
                  <Cell column={column} value={row[column.name] ?? null} words={report.words[column.name] ?? {}} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const isNumber = (type: ReportColumn['type']) => type === 'whole' || type === 'share';

function Cell({ column, value, words }: { column: ReportColumn; value: string | number | null; words: Record<string, string> }) {
  if (value === null) return null;
  switch (column.type) {
    case 'word':
      return <>{words[value] ?? value}</>;
    case 'time':
      return <When at={String(value)} />;
    case 'share':
      return <>{(Number(value) * 100).toFixed(1)}%</>;
    case 'text':
      return /^https:\/\//.test(String(value)) ? (
        <a href={String(value)} target="_blank" rel="noreferrer">
          {String(value).replace(/^https:\/\/([^/]+).*/, '$1')}
        </a>
      ) : (
        <>{value}</>
      );
    case 'whole':
    case 'day':
      return <>{value}</>;
  }
}
