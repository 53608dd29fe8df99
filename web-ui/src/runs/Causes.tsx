import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Copy } from '../ui/Copy';
import type { CauseGroup } from './causes';
import { useCauseText } from './useCauseText';
import type { RunFilter } from './useRunFilter';

/** Why PCs did not make it, each cause once with how many it holds up and what mends it. */
export function Causes({ groups, filter }: { groups: readonly CauseGroup[]; filter: RunFilter }) {
  const { t } = useTranslation('runs');
  const textOf = useCauseText();
  if (groups.length === 0) return null;
  return (
    <section className="card" aria-labelledby="causes">
      <h2 id="causes">{t('causes')}</h2>
      <ul className="causes">
        {groups.map((group) => {
          const text = textOf(group.cause, group.targets);
          return (
            <li key={group.key}>
              <details open={filter.cause === group.key || groups.length === 1}>
                <summary>
                  <strong>{t('times', { count: group.targets.length })}</strong>
                  {text.title}
                  {group.cause.kind === 'code' && <code>{group.cause.code}</code>}
                </summary>
                {text.why && <p className="soft">{text.why}</p>}
                {text.remedy && <p className="remedy">{text.remedy}</p>}
                <p className="bar-row no-print">
                  <Link to={filter.linkTo({ cause: filter.cause === group.key ? null : group.key, kind: null })} replace preventScrollReset>
                    {filter.cause === group.key ? t('show_all') : t('show_these', { count: group.targets.length })}
                  </Link>
                  {text.remedy && <Copy text={text.remedy} label={t('remedy')} />}
                </p>
              </details>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
