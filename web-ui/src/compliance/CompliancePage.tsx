import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { type ReportAsked, type ReportKind, reportKinds, viewReport } from '../api/compliance';
import { useLanguage } from '../i18n/i18n';
import { FilterBar } from '../machines/FilterBar';
import { Loaded } from '../ui/Loaded';
import { useMay } from '../session/session';
import { useTitle } from '../ui/useTitle';
import { Downloads } from './Downloads';
import { Made } from './Made';
import { Mailings } from './Mailings';
import { ReportShown } from './ReportShown';
import './compliance.css';

const groupings = ['owner', 'building', 'room', 'product', 'family'] as const;

/** How does the fleet stand, or how did it on any day, in a form that can be handed in? */
export default function CompliancePage() {
  const { t } = useTranslation('compliance');
  useTitle(t('title'));
  const language = useLanguage();
  const kinds = useQuery({ queryKey: ['report-kinds', language], queryFn: ({ signal }) => reportKinds(signal), staleTime: Infinity });
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('title')}</h1>
      </div>
      <p className="soft no-print">{t('help')}</p>
      <Loaded query={kinds}>{(known) => <Chosen kinds={known} />}</Loaded>
      <Made />
    </div>
  );
}

function Chosen({ kinds }: { kinds: readonly ReportKind[] }) {
  const { t } = useTranslation('compliance');
  const language = useLanguage();
  const administers = useMay('administer');
  const [query, setQuery] = useSearchParams();
  const kind = kinds.find((one) => one.kind === query.get('kind')) ?? kinds.find((one) => one.kind === 'coverage') ?? kinds[0];
  const set = (name: string, value: string) =>
    setQuery(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: name !== 'kind' },
    );
  const code = kind?.kind ?? '';
  const asked: ReportAsked = useMemo(
    () => ({
      kind: code,
      as_of: query.get('as_of') ?? undefined,
      selector: query.get('selector') ?? undefined,
      by: code === 'coverage' ? (query.get('by') ?? undefined) : undefined,
      since: kind?.since ? (query.get('since') ?? undefined) : undefined,
      on: code === 'uncovered' || code === 'licences' ? (query.get('on') ?? undefined) : undefined,
    }),
    [query, code, kind],
  );
  const report = useQuery({ queryKey: ['report', asked, language], queryFn: ({ signal }) => viewReport(asked, signal), placeholderData: (before) => before });
  if (!kind) return null;
  const day = (name: 'as_of' | 'since' | 'on') => (
    <label className="day-label">
      {t(`day.${name}`)}
      <input type="date" className="day" value={query.get(name) ?? ''} onChange={(event) => set(name, event.target.value)} />
    </label>
  );
  return (
    <>
      <div className="kinds no-print" role="tablist" aria-label={t('kinds')}>
        {kinds.map((one) => (
          <button key={one.kind} type="button" role="tab" aria-selected={one === kind} className="kind" onClick={() => set('kind', one.kind)}>
            {one.title}
          </button>
        ))}
      </div>
      <p className="soft">{kind.counted}</p>
      <div className="bar-row no-print">
        {day('as_of')}
        {kind.since && day('since')}
        {(code === 'uncovered' || code === 'licences') && day('on')}
        {code === 'coverage' && (
          <label className="day-label">
            {t('by.label')}
            <select className="day" value={query.get('by') ?? 'building'} onChange={(event) => set('by', event.target.value)}>
              {groupings.map((by) => (
                <option key={by} value={by}>
                  {t(`by.${by}`)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <FilterBar selector={query.get('selector') ?? ''} failure={report.error} onChange={(selector) => set('selector', selector)} />
      <Downloads asked={asked} />
      <Loaded query={report}>{(known) => <ReportShown report={known} />}</Loaded>
      {administers && <Mailings kinds={kinds} asked={asked} />}
    </>
  );
}
