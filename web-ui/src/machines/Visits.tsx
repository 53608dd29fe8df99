import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { Visit } from '../api/machines';
import { targetsBetween } from '../api/runs';
import { useExplain } from '../explain/explanations';
import { toneOf } from '../runs/kinds';
import { TargetDrawer } from '../runs/TargetDrawer';
import { When } from '../time/When';
import { Mark } from '../ui/Mark';
import { useCodeText } from './useCodeText';
import '../runs/runs.css';

/** When was the PC visited, and how did it end? Each opens what was done, step by step. */
export function Visits({ visits }: { visits: readonly Visit[] }) {
  const { t } = useTranslation('machines');
  const explain = useExplain();
  const textOf = useCodeText();
  const [query, setQuery] = useSearchParams();
  const open = visits.find((visit) => String(visit.attempt_id) === query.get('visit'));
  const target = useQuery({
    queryKey: ['runs', open?.run_id, 'one', open?.target_id],
    queryFn: async () => (await targetsBetween(open?.run_id ?? 0, open?.target_id ?? 0, open?.target_id ?? 0))[0] ?? null,
    enabled: open !== undefined,
  });
  const show = (visit: Visit | null) => setQuery(visit ? { visit: String(visit.attempt_id) } : {}, { replace: true, preventScrollReset: true });
  return (
    <section className="card" aria-labelledby="visits">
      <h2 id="visits">{t('visits')}</h2>
      {visits.length === 0 ? (
        <p className="soft">{t('visits_none')}</p>
      ) : (
        <table className="plain">
          <tbody>
            {visits.map((visit) => (
              <tr key={visit.attempt_id}>
                <td>
                  <button type="button" className="text-button" aria-haspopup="dialog" onClick={() => show(visit)}>
                    <When at={visit.opened_at} />
                  </button>
                </td>
                <td>{visit.outcome ? <Mark tone={toneOf(visit.outcome)}>{explain.label('outcome', visit.outcome)}</Mark> : <Mark tone="busy">{explain.label('target', 'running')}</Mark>}</td>
                <td className="wide-only">{visit.cause && textOf(visit.cause).title}</td>
                <td>
                  <Link to={`/runs/${visit.run_id}`}>{t('run', { id: visit.run_id })}</Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {open && <TargetDrawer run={open.run_id} target={target.data ?? undefined} onClose={() => show(null)} />}
    </section>
  );
}
