import { useSyncExternalStore } from 'react';

/** Counted as most of the world does, or from the founding of the Republic of China, as Taiwan's papers do. */
export type Years = 'common' | 'roc';
export const yearsKnown: readonly Years[] = ['common', 'roc'];

const key = 'rollcall.years';
const watchers = new Set<() => void>();
let chosen: Years | null = null;

export function years(): Years {
  chosen ??= localStorage.getItem(key) === 'roc' ? 'roc' : 'common';
  return chosen;
}

export function chooseYears(to: Years): void {
  localStorage.setItem(key, to);
  chosen = to;
  for (const watcher of watchers) watcher();
}

/** Whoever shows a date has to show it anew when the years are counted otherwise. */
export function useYears(): Years {
  return useSyncExternalStore((watcher) => {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  }, years);
}

const FOUNDED = 1911;

/** The year as it is written: 2026, or 115. */
export const written = (year: string): string => (years() === 'roc' ? String(Number(year) - FOUNDED) : year);
