import { Problem } from '../api/problem';

export interface Mistake {
  before: string;
  wrong: string;
  after: string;
}

/** Which part of what was typed could not be understood? */
export function mistakeIn(text: string, failure: unknown): Mistake | null {
  if (!(failure instanceof Problem) || !failure.view.code.startsWith('selector_')) return null;
  const { offset, length } = failure.view.values;
  const from = Math.min(Number(offset ?? text.length), text.length);
  const to = Math.min(from + Number(length ?? 0), text.length);
  return { before: text.slice(0, from), wrong: text.slice(from, to), after: text.slice(to) };
}
