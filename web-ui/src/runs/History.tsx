import { useTranslation } from 'react-i18next';
import type { Run } from '../api/runs';
import { When } from '../time/When';
import { useServerText } from './useServerText';

/** Who steered the run, when and why? */
export function History({ run }: { run: Run }) {
  const { t } = useTranslation('runs');
  const server = useServerText();
  if (run.changes.length === 0) return null;
  const by = (name: string) => (name === 'brake' || name === 'engine' ? t(`by.${name}`) : name);
  return (
    <section className="card" aria-labelledby="history">
      <h2 id="history">{t('history')}</h2>
      <ol className="history">
        {run.changes.map((change, index) => (
          <li key={index}>
            <When at={change.at} /> {by(change.by)} {server(`run_change.${change.code}`)}
            {change.why && change.why !== 'by_operator' && <span className="soft"> {server(`halted.${change.why}`)}</span>}
            {change.note && <q>{change.note}</q>}
          </li>
        ))}
      </ol>
    </section>
  );
}
