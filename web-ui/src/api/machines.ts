import { ask, askFile, at, resting } from './http';

export interface Product {
  id: number;
  family: string | null;
  title: string | null;
  state: string | null;
  channel: string | null;
  renewal: string | null;
  kms_host: string | null;
  error_code: string | null;
  ad_activated: boolean | null;
  observed_at: string | null;
  expires_at: string | null;
  days_left: number | null;
}

export interface Seat {
  row: number;
  column: number;
}

export interface Machine {
  id: number;
  name: string;
  address: string;
  port: number | null;
  transport: string | null;
  credential: string | null;
  room: string | null;
  building: string | null;
  seat: Seat | null;
  mac: string | null;
  owner: string | null;
  serial_number: string | null;
  note: string | null;
  labels: Record<string, string>;
  life_cycle: string;
  seen_at: string | null;
  expires_at: string | null;
  products: Product[];
  last_visit: { outcome: string; cause: string | null; at: string } | null;
  findings: number;
  version: number;
}

export interface MachinePage {
  machines: Machine[];
  selector: string;
  total: number;
  next: string | null;
}

export interface Finding {
  id: number;
  code: string;
  product_id: number | null;
  details: Record<string, string>;
  opened_at: string;
  last_seen_at: string;
}

export interface Visit {
  run_id: number;
  target_id: number;
  attempt_id: number;
  opened_at: string;
  closed_at: string | null;
  outcome: string | null;
  cause: string | null;
}

export interface MachineDetail {
  machine: Machine;
  identity: { cmid: string | null; bios_uuid: string | null; serial_number: string | null; sid: string | null; read_at: string } | null;
  products: Product[];
  findings: Finding[];
  visits: Visit[];
}

export interface Reading {
  product_id: number;
  title: string | null;
  observed_at: string;
  state: string | null;
  remaining_minutes: number | null;
  expires_at: string | null;
  kms_host: string | null;
}

/** What an edit says; a field that is left out stays, an empty text takes away. */
export type MachineEdit = Partial<Record<'name' | 'address' | 'room' | 'mac' | 'owner' | 'serial_number' | 'credential' | 'note' | 'life_cycle', string>> & { seat?: Seat | Record<string, never> };

export interface Listed {
  selector: string;
  sort: string;
}

export const pageOf = ({ selector, sort }: Listed, after: string | null, limit: number, signal?: AbortSignal) => ask<MachinePage>(at('/machines', { selector, sort, after, limit }), signal ? { signal } : {});

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

export const editMachines = (selector: string, set: MachineEdit) => ask<{ meant: number; changed: number }>('/machines/edit', { method: 'POST', body: { selector, set } });

export const exportMachines = ({ selector, sort }: Listed) => askFile(at('/machines/export', { selector, sort }));

export interface Completion {
  offset: number;
  length: number;
  proposals: string[];
}

export const completions = (text: string, cursor: number, signal: AbortSignal) => ask<Completion>(`/selectors/completions?${new URLSearchParams({ text, at: String(cursor) })}`, { signal });

export const meaningOf = (text: string, signal: AbortSignal) => ask<{ selector: string; machines: number }>(`/selectors/meaning?${new URLSearchParams({ text })}`, { signal });

/** A selector that means just the machines of these names. */
export const named = (names: readonly string[]) => `name:${names.map((name) => `=${quoted(name)}`).join(',')}`;

export const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;
