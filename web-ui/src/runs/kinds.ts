import type { Run, RunState, Tally, Target } from '../api/runs';
import type { Tone } from '../ui/Mark';

/** How a target stands, in one word: the outcome that it ended in, or what it is still doing. */
export function kindOf(target: Target): string {
  return target.state === 'ended' && target.outcome ? target.outcome.code : target.state;
}

const tones: Record<string, Tone> = {
  activated: 'good',
  already_active: 'good',
  partly_activated: 'part',
  refused: 'bad',
  blocked: 'bad',
  unconfirmed: 'bad',
  cut_off: 'bad',
  crashed: 'bad',
  not_reached: 'away',
  nothing_to_activate: 'none',
  stopped: 'none',
  running: 'busy',
  owed: 'owed',
  waiting: 'wait',
};

export function toneOf(kind: string): Tone {
  return tones[kind] ?? 'none';
}

const stateTones: Record<RunState, Tone> = { created: 'wait', running: 'busy', paused: 'part', stopping: 'none', finished: 'good' };

/** A run that has ended looks well only when all of its PCs did. */
export function toneOfRun({ state, tally }: Run): Tone {
  return state === 'finished' && tally.success < tally.total ? 'part' : stateTones[state];
}

/** From left to right in a bar, and in its legend: what went well, what did not, what is still to come. */
export const kinds = Object.keys(tones).sort((a, b) => barOrder(a) - barOrder(b));

function barOrder(kind: string): number {
  return ['good', 'part', 'bad', 'away', 'none', 'busy', 'owed', 'wait'].indexOf(toneOf(kind));
}

export const isTarget = (kind: string): kind is 'waiting' | 'running' | 'owed' => kind === 'waiting' || kind === 'running' || kind === 'owed';

/** How many of a run's targets are of each kind? */
export function countsOf(tally: Tally): Map<string, number> {
  const all = [...Object.entries(tally.outcomes), ...Object.entries(tally.states).filter(([state]) => state !== 'ended')];
  const counts = all.filter(([, count]) => count > 0);
  return new Map(counts.sort(([a], [b]) => barOrder(a) - barOrder(b)));
}

/** The same, counted over the rows themselves, so that no number disagrees with the list that it opens. */
export function tallyOf(targets: readonly Target[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const target of targets) counts.set(kindOf(target), (counts.get(kindOf(target)) ?? 0) + 1);
  return new Map([...counts].sort(([a], [b]) => barOrder(a) - barOrder(b)));
}

const rowOrder: readonly Tone[] = ['bad', 'part', 'away', 'busy', 'owed', 'none', 'wait', 'good'];

/** Failures first, then what is in hand; in the order of the list within each. */
export function failuresFirst(targets: readonly Target[]): Target[] {
  const rank = (target: Target) => rowOrder.indexOf(toneOf(kindOf(target)));
  return [...targets].sort((a, b) => rank(a) - rank(b) || a.wave - b.wave || a.id - b.id);
}
