import { ask, askFile, at, resting } from './http';
import type { Completion, Machine, MachineDetail, Machines as MachinePage, ReadingOfProduct as Reading, Seat } from './schema';

export type { Completion, Finding, Machine, MachineDetail, Machines as MachinePage, Product, ReadingOfProduct as Reading, Seat, Visit } from './schema';

/** What an edit says; a field that is left out stays, an empty text takes away. */
export type MachineEdit = Partial<Record<'name' | 'address' | 'room' | 'mac' | 'owner' | 'serial_number' | 'credential' | 'note' | 'life_cycle', string>> & { seat?: Seat | Record<string, never> };

export interface Listed {
  selector: string;
  sort: string;
  /** Codes with commas between them; empty for the usual ones. */
  columns: string;
}

export const pageOf = ({ selector, sort }: Pick<Listed, 'selector' | 'sort'>, after: string | null, limit: number, signal?: AbortSignal) => ask<MachinePage>(at('/machines', { selector, sort, after, limit }), signal ? { signal } : {});

const LONGEST_PAGE = 500;

/** Every machine that the selector means, however many pages they take. */
export async function allOf(selector: string, signal?: AbortSignal): Promise<Machine[]> {
  const all: Machine[] = [];
  for (let after: string | null = null; ; ) {
    const page: MachinePage = await pageOf({ selector, sort: 'name' }, after, LONGEST_PAGE, signal);
    all.push(...page.machines);
    if (page.next === null) return all;
    after = page.next;
  }
}

export const machineOf = (id: number, signal: AbortSignal) => ask<MachineDetail>(`/machines/${id}`, { signal });

export const readingsOf = async (id: number, signal: AbortSignal) => (await ask<{ readings: Reading[] }>(`/machines/${id}/readings?limit=1000`, { signal })).readings;

export const editMachine = (id: number, version: number, edit: MachineEdit) => ask<MachineDetail>(`/machines/${id}`, { method: 'PATCH', body: edit, headers: resting(version) });

export const sayRestoring = (id: number, version: number, restores: boolean | null) => ask<MachineDetail>(`/machines/${id}/restoring`, { method: 'PUT', body: restores === null ? {} : { restores }, headers: resting(version) });

export const editMachines = (selector: string, set: MachineEdit) => ask<{ meant: number; changed: number }>('/machines/edit', { method: 'POST', body: { selector, set } });

export type FileKind = 'csv' | 'xlsx';

/** Without columns, a file that can be edited and imported again. */
export const exportMachines = (listed: Partial<Listed>, format: FileKind) => askFile(at('/machines/export', { ...listed, format }));

export const addMachine = (machine: MachineEdit & { name: string }) => ask<MachineDetail>('/machines', { method: 'POST', body: machine });

/** What two or more machines of the inventory have in common that says they are one PC. */
export interface Double {
  by: 'bios_uuid' | 'serial' | 'mac';
  machines: { id: number; name: string }[];
}

export const doubles = async (signal: AbortSignal) => (await ask<{ doubles: Double[] }>('/machines/doubles', { signal })).doubles;
export const mergeInto = (kept: number, other: number) => ask<MachineDetail>(`/machines/${kept}/merge`, { method: 'POST', body: { machine: other } });

export const completions = (text: string, cursor: number, signal: AbortSignal) => ask<Completion>(`/selectors/completions?${new URLSearchParams({ text, at: String(cursor) })}`, { signal });

export const meaningOf = (text: string, signal: AbortSignal) => ask<{ selector: string; machines: number }>(`/selectors/meaning?${new URLSearchParams({ text })}`, { signal });

/** A selector that means just the machines of these names. */
export const named = (names: readonly string[]) => `name:${names.map((name) => `=${quoted(name)}`).join(',')}`;

export const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;
