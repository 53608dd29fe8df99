import { useRef } from 'react';

/** While they are held, rows stay where they are and only their contents change; new ones go to the end. */
export function useHeldOrder<T extends { id: number }>(rows: readonly T[], held: boolean): readonly T[] {
  const order = useRef<readonly number[]>([]);
  if (!held) {
    order.current = rows.map((row) => row.id);
    return rows;
  }
  const byId = new Map(rows.map((row) => [row.id, row]));
  const kept = order.current.flatMap((id) => byId.get(id) ?? []);
  const known = new Set(order.current);
  return [...kept, ...rows.filter((row) => !known.has(row.id))];
}
