export interface Entry {
  code: string;
  name: string;
  title: string;
  cause: string;
  remedy: string;
  who: string;
  transient: boolean;
  informational: boolean;
  source: string;
}

/** Which entries fit what was typed: a code as 0x… or in decimal, a part of its name, or words of its sentences? */
export function found(entries: readonly Entry[], typed: string): readonly Entry[] {
  const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries;
  const wanted = words.map((word) => hexOf(word) ?? word);
  // Other entries may speak of a code; who types all of it means that one.
  const named = entries.find((entry) => wanted.length === 1 && entry.code.toLowerCase() === wanted[0]);
  if (named) return [named];
  return entries.filter((entry) => {
    const text = [entry.code, entry.name, entry.title, entry.cause, entry.remedy].join('\n').toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

/** Windows also prints its codes as signed or unsigned decimals. */
function hexOf(word: string): string | null {
  if (!/^-?\d{9,10}$/.test(word)) return null;
  const number = Number(word);
  return number >= -(2 ** 31) && number < 2 ** 32 ? `0x${(number >>> 0).toString(16).padStart(8, '0')}` : null;
}
