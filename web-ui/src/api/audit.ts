import { ask, askFile, at } from './http';

export interface Deed {
  id: number;
  by: string;
  code: string;
  on: string;
  details: Record<string, string>;
  at: string;
  number: number | null;
}

export interface DeedFilter {
  by?: string | undefined;
  on?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

export interface Verification {
  sound: boolean;
  entries: number;
  last: number;
  flaws: { kind: string; number: number; to: number }[];
}

export const deeds = (filter: DeedFilter, before: number | null, signal: AbortSignal) => ask<{ deeds: Deed[]; next: number | null }>(at('/audit', { ...filter, before }), { signal });
export const verifyDeeds = () => ask<Verification>('/audit/verification');
export const exportDeeds = (filter: DeedFilter) => askFile(at('/audit/export', { ...filter, format: 'csv' }));
