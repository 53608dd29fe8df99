import { useEffect, useRef } from 'react';

type Shortcuts = Record<string, () => void>;

/** After `g`, the next letter has so long to follow. */
const PATIENCE = 1_200;

/** Keys that do something wherever the focus is: `j`, `?`, `g r`, `ctrl+k`. Typing is left in peace. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const current = useRef(shortcuts);
  useEffect(() => {
    current.current = shortcuts;
  });
  useEffect(() => {
    let first: { key: string; at: number } | null = null;
    const press = (event: KeyboardEvent) => {
      const name = nameOf(event);
      if (!name) return;
      const pair = first && event.timeStamp - first.at < PATIENCE ? `${first.key} ${name}` : name;
      const found = current.current[pair] ?? current.current[name];
      first = Object.keys(current.current).some((keys) => keys.startsWith(`${name} `)) && !found ? { key: name, at: event.timeStamp } : null;
      if (!found) return;
      event.preventDefault();
      found();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

/** Null for what belongs to an input, to an input method that is composing, or to the browser. */
function nameOf(event: KeyboardEvent): string | null {
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229 || event.altKey) return null;
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'k' ? 'ctrl+k' : null;
  return isTyping(event.target) || inDialog(event.target) ? null : event.key;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select, [role="combobox"]'));
}

function inDialog(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[role="dialog"]') !== null;
}
