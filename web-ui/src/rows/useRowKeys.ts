import { type RefObject, useState } from 'react';
import { useShortcuts } from '../keys/useShortcuts';

interface Keyed<T extends { id: number }> {
  rows: readonly T[];
  onOpen: (row: T) => void;
  onTick: ((id: number) => void) | undefined;
  scrollTo: (index: number) => void;
  box: RefObject<HTMLElement | null>;
}

/** `j` and `k` go from row to row, `x` ticks, `Enter` opens. Answers the row that one is at. */
export function useRowKeys<T extends { id: number }>({ rows, onOpen, onTick, scrollTo, box }: Keyed<T>): number | null {
  const [at, setAt] = useState<number | null>(null);
  const index = rows.findIndex((row) => row.id === at);

  const move = (step: number) => () => {
    const next = Math.min(rows.length - 1, Math.max(0, index < 0 ? 0 : index + step));
    const row = rows[next];
    if (!row) return;
    setAt(row.id);
    scrollTo(next);
    // The row may have to be drawn before it can have the focus.
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(`[data-row="${row.id}"]`)?.focus({ preventScroll: true }));
  };

  useShortcuts({
    j: move(1),
    k: move(-1),
    x: () => at !== null && index >= 0 && onTick?.(at),
    Enter: () => {
      const focused = document.activeElement;
      if (focused instanceof HTMLElement && focused.matches('a, button, input')) focused.click();
      else if (rows[index]) onOpen(rows[index]);
    },
  });
  return at;
}
