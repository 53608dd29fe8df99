import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { grouped } from '../i18n/i18n';
import { Shape } from '../ui/Mark';
import { toneOf } from './kinds';
import { useKindLabel } from './useKindLabel';
import type { RunFilter } from './useRunFilter';

/** Every number of the bar, each a link to the PCs that it counts. */
export function Legend({ counts, filter }: { counts: ReadonlyMap<string, number>; filter: RunFilter }) {
  const { t } = useTranslation('runs');
  const label = useKindLabel();
  return (
    <ul className="legend" aria-label={t('legend')}>
      {[...counts].map(([kind, count]) => {
        const chosen = filter.kind === kind;
        return (
          <li key={kind}>
            <Link to={filter.linkTo({ kind: chosen ? null : kind })} replace preventScrollReset aria-current={chosen} className={`tone-${toneOf(kind)}`}>
              <Shape tone={toneOf(kind)} />
              {label(kind)} <strong>{grouped(count)}</strong>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
