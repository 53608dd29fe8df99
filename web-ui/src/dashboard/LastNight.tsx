import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ByOutcome } from '../api/figures';
import { useExplain } from '../explain/explanations';
import { grouped } from '../i18n/i18n';
import { useCodeText } from '../machines/useCodeText';
import { listOf } from '../machines/useListed';
import { toneOf } from '../runs/kinds';
import { Mark } from '../ui/Mark';
import { failures, successes } from './sums';

/** What failed in the last day, why, and what mends it? */
export function LastNight({ outcomes }: { outcomes: readonly ByOutcome[] }) {
  const { t } = useTranslation('dashboard');
  const explain = useExplain();
  const textOf = useCodeText();
  const failed = failures(outcomes);
  return (
    <section className="card" aria-labelledby="failed">
      <h2 id="failed">{t('failed')}</h2>
      {outcomes.length === 0 && <p className="soft">{t('failed_quiet')}</p>}
      <p className="bar-row">
        {successes(outcomes).map(({ outcome, machines, selector }) => (
          <Link key={`${outcome} ${selector}`} to={listOf(selector)}>
            <Mark tone="good">
              {explain.label('outcome', outcome ?? '')} {grouped(machines)}
            </Mark>
          </Link>
        ))}
      </p>
      {outcomes.length > 0 && failed.length === 0 && <p>{t('failed_none')}</p>}
      <ul className="failed">
        {failed.map(({ outcome, cause, machines, selector }) => {
          const text = cause ? textOf(cause) : null;
          return (
            <li key={`${outcome} ${cause}`}>
              <Mark tone={toneOf(outcome ?? '')}>
                <Link to={listOf(selector)}>
                  <strong className="figures">{t('machines', { count: machines })}</strong>
                </Link>{' '}
                {text?.title ?? explain.label('outcome', outcome ?? '')}
              </Mark>
              {text?.remedy && (
                <details>
                  <summary>{t('remedy')}</summary>
                  <p className="remedy">{text.remedy}</p>
                </details>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
