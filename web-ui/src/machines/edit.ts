import type { Machine, MachineEdit } from '../api/machines';

export const fields = ['name', 'address', 'mac', 'room', 'credential', 'owner', 'life_cycle', 'note'] as const;
export type Field = (typeof fields)[number];
export type Draft = Partial<Record<Field, string | undefined>>;

export const draftOf = (machine: Machine): Record<Field, string> => Object.fromEntries(fields.map((field) => [field, machine[field] ?? ''])) as Record<Field, string>;

export const said = (draft: Draft, field: Field): string => (draft[field] ?? '').trim();

/** What somebody changed, as far as it is not so already: only that is sent, so that all else stays as others left it. */
export function differences(base: Machine, draft: Draft, over: Machine): MachineEdit {
  const before = draftOf(base);
  const now = draftOf(over);
  return Object.fromEntries(fields.filter((field) => said(draft, field) !== before[field] && said(draft, field) !== now[field]).map((field) => [field, said(draft, field)]));
}
