import { useMemo, useRef, useState } from 'react';

export interface Ticks {
  ids: ReadonlySet<number>;
  has: (id: number) => boolean;
  /** With `range`, everything between the last one ticked and this one follows it. */
  toggle: (id: number, range?: boolean) => void;
  all: (ids: readonly number[]) => void;
  none: () => void;
}

/** Which rows are ticked? None at first; those that are no longer shown stay ticked, and are counted. */
export function useTicks(shown: readonly { id: number }[]): Ticks {
  const [ids, setIds] = useState<ReadonlySet<number>>(new Set());
  const last = useRef<number | null>(null);
  const order = useRef(shown);
  order.current = shown;

  return useMemo(
    () => ({
      ids,
      has: (id) => ids.has(id),
      toggle: (id, range = false) => {
        const ticked = !ids.has(id);
        const next = new Set(ids);
        for (const each of range ? between(order.current, last.current ?? id, id) : [id]) {
          if (ticked) next.add(each);
          else next.delete(each);
        }
        last.current = id;
        setIds(next);
      },
      all: (every) => setIds(new Set(every)),
      none: () => setIds(new Set()),
    }),
    [ids],
  );
}

function between(rows: readonly { id: number }[], from: number, to: number): number[] {
  const ends = [from, to].map((id) => rows.findIndex((row) => row.id === id)).sort((a, b) => a - b) as [number, number];
  return ends[0] < 0 ? [to] : rows.slice(ends[0], ends[1] + 1).map((row) => row.id);
}
