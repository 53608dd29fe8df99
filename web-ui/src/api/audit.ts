import { ask, askFile, at } from './http';
import type { Deed, Verification } from './schema';

export type { Deed, Verification } from './schema';

export interface DeedFilter {
  by?: string | undefined;
  on?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

export const deeds = (filter: DeedFilter, before: number | null, signal: AbortSignal) => ask<{ deeds: Deed[]; next: number | null }>(at('/audit', { ...filter, before }), { signal });
export const verifyDeeds = () => ask<Verification>('/audit/verification');
export const exportDeeds = (filter: DeedFilter) => askFile(at('/audit/export', { ...filter, format: 'csv' }));
