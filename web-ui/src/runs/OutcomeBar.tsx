import { useLanguage } from '../i18n/i18n';
import { list } from '../i18n/list';
import { useKindLabel } from './useKindLabel';
import { toneOf } from './kinds';
import './bar.css';

/** How a run's PCs stand, as one bar: a segment for each kind, as long as it has PCs. */
export function OutcomeBar({ counts, small = false }: { counts: ReadonlyMap<string, number>; small?: boolean }) {
  const label = useKindLabel();
  const said = list([...counts].map(([kind, count]) => `${label(kind)} ${count}`), useLanguage());
  return (
    <span className={small ? 'bar bar-small' : 'bar'} role="img" aria-label={said}>
      {[...counts].map(([kind, count]) => (
        <span key={kind} className={`segment segment-${toneOf(kind)}`} style={{ flexGrow: count }} title={`${label(kind)} ${count}`} />
      ))}
    </span>
  );
}
