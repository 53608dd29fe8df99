import type { ByOutcome, ByProduct, ByRoom } from '../api/figures';
import { toneOfState } from '../machines/standing';
import { toneOf } from '../runs/kinds';
import type { Tone } from '../ui/Mark';

export interface Coverage {
  title: string;
  total: number;
  /** Those that a KMS host could cover; subscriptions are Microsoft's affair. */
  countable: number;
  licensed: number;
  states: ByProduct[];
}

const order: readonly Tone[] = ['good', 'part', 'bad', 'none'];

/** Those with most to do come first, then what is most spread; within a product, what is well. */
export function byTitle(figures: readonly ByProduct[]): Coverage[] {
  const titles = new Map<string, ByProduct[]>();
  for (const figure of figures) titles.set(figure.title ?? '—', [...(titles.get(figure.title ?? '—') ?? []), figure]);
  const sum = (of: readonly ByProduct[]) => of.reduce((all, { machines }) => all + machines, 0);
  return [...titles]
    .map(([title, states]) => ({
      title,
      total: sum(states),
      countable: sum(states.filter(({ state }) => state !== 'subscription')),
      licensed: sum(states.filter(({ state }) => state === 'licensed')),
      states: states.sort((a, b) => order.indexOf(toneOfState(a.state)) - order.indexOf(toneOfState(b.state))),
    }))
    .sort((a, b) => b.countable - b.licensed - (a.countable - a.licensed) || b.total - a.total);
}

export function byBuilding(rooms: readonly ByRoom[]): [string | null, ByRoom[]][] {
  const buildings = new Map<string | null, ByRoom[]>();
  for (const room of rooms) buildings.set(room.building, [...(buildings.get(room.building) ?? []), room]);
  return [...buildings];
}

/** What did not go well, the most frequent cause first. */
export const failures = (outcomes: readonly ByOutcome[]): ByOutcome[] => outcomes.filter(({ outcome }) => outcome !== null && !['good', 'none'].includes(toneOf(outcome))).sort((a, b) => b.machines - a.machines);

export const successes = (outcomes: readonly ByOutcome[]): ByOutcome[] => outcomes.filter(({ outcome }) => outcome !== null && toneOf(outcome) === 'good');
