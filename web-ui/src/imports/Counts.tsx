import { type Verdict, verdicts } from '../api/imports';
import { useServerText } from '../runs/useServerText';
import { Mark, type Tone } from '../ui/Mark';

export const tones: Record<Verdict, Tone> = { bad: 'bad', new: 'good', changed: 'busy', gone: 'away', unchanged: 'none' };

/** How many rows of a list are of each kind? */
export function Counts({ counts }: { counts: Partial<Record<Verdict, number>> }) {
  const server = useServerText();
  return (
    <span className="bar-row">
      {verdicts
        .filter((verdict) => counts[verdict])
        .map((verdict) => (
          <Mark key={verdict} tone={tones[verdict]}>
            {server(`import.verdict.${verdict}`)} {counts[verdict]}
          </Mark>
        ))}
    </span>
  );
}
