import { useSyncExternalStore } from 'react';

export type Theme = 'system' | 'light' | 'dark';
export type Shade = 'light' | 'dark';

export const themes: readonly Theme[] = ['system', 'light', 'dark'];
const key = 'rollcall.theme';
const watchers = new Set<() => void>();
const systemDark = () => matchMedia('(prefers-color-scheme: dark)');

export function storedTheme(): Theme {
  const stored = localStorage.getItem(key);
  return themes.find((theme) => theme === stored) ?? 'system';
}

export function shadeOf(theme: Theme): Shade {
  if (theme !== 'system') return theme;
  return systemDark().matches ? 'dark' : 'light';
}

/** The style sheet reads the shade from the root element, as does public/theme.js before the first paint. */
export function chooseTheme(theme: Theme): void {
  localStorage.setItem(key, theme);
  show();
}

function show(): void {
  document.documentElement.dataset['theme'] = shadeOf(storedTheme());
  for (const watcher of watchers) watcher();
}

function watch(watcher: () => void): () => void {
  const system = systemDark();
  watchers.add(watcher);
  system.addEventListener('change', show);
  return () => {
    watchers.delete(watcher);
    system.removeEventListener('change', show);
  };
}

export function useTheme(): { theme: Theme; shade: Shade } {
  const theme = useSyncExternalStore(watch, storedTheme);
  const shade = useSyncExternalStore(watch, () => shadeOf(storedTheme()));
  return { theme, shade };
}
