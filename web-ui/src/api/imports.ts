import { ask, at } from './http';
import type { ImportRow } from './schema';

export type { ImportRow } from './schema';

export type Verdict = 'new' | 'changed' | 'unchanged' | 'bad' | 'gone';
export const verdicts: readonly Verdict[] = ['bad', 'new', 'changed', 'gone', 'unchanged'];

export interface Import {
  id: number;
  kind: string;
  title: string;
  state: string;
  made_by: string;
  made_at: string;
  expires_at: string;
  ended_by: string | null;
  ended_at: string | null;
  counts: Partial<Record<Verdict, number>>;
}

export const imports = async (signal: AbortSignal) => (await ask<{ imports: Import[] }>('/imports', { signal })).imports;
export const importOf = (id: number, signal: AbortSignal) => ask<Import>(`/imports/${id}`, { signal });
export const sendList = (file: File) => ask<Import>(at('/imports', { name: file.name }), { method: 'POST', body: file });
export const applyImport = (id: number) => ask<Import>(`/imports/${id}/apply`, { method: 'POST' });
export const dropImport = (id: number) => ask<void>(`/imports/${id}`, { method: 'DELETE' });

/** Every row of one verdict; a list is at most as long as a server takes at once. */
export async function importRows(id: number, verdict: Verdict, signal: AbortSignal): Promise<ImportRow[]> {
  const all: ImportRow[] = [];
  for (let after: number | null = null; ; ) {
    const page: { rows: ImportRow[]; next: number | null } = await ask(at(`/imports/${id}/rows`, { verdict, after, limit: 1_000 }), { signal });
    all.push(...page.rows);
    if (page.next === null) return all;
    after = page.next;
  }
}
