import { ask, resting } from './http';
import type { Range, Scan, Source, SourceSync as Sync, SourceOrder } from './schema';

export type { OuRule, Range, Scan, Source, SourceSync as Sync, Trust, SourceOrder } from './schema';

export const sources = async (signal: AbortSignal) => (await ask<{ sources: Source[] }>('/sources', { signal })).sources;
export const addSource = (order: SourceOrder) => ask<Source>('/sources', { method: 'POST', body: order });
export const setSource = (source: Source, order: SourceOrder) => ask<Source>(`/sources/${source.id}`, { method: 'PUT', body: order, headers: resting(source.version) });
export const removeSource = (source: Source) => ask<void>(`/sources/${source.id}`, { method: 'DELETE', headers: resting(source.version) });
export const syncSource = (source: Source) => ask<Sync>(`/sources/${source.id}/sync`, { method: 'POST' });

export const ranges = async (signal: AbortSignal) => (await ask<{ ranges: Range[] }>('/allowed-ranges', { signal })).ranges;
export const allowRange = (range: { block: string; note?: string }) => ask<Range>('/allowed-ranges', { method: 'POST', body: range });
export const forbidRange = (range: Range) => ask<void>(`/allowed-ranges/${range.id}`, { method: 'DELETE' });

export const scans = async (signal: AbortSignal) => (await ask<{ scans: Scan[] }>('/scans', { signal })).scans;
export const scanOf = (id: number, signal: AbortSignal) => ask<Scan>(`/scans/${id}`, { signal });
export const startScan = (order: { block: string; per_second?: number }) => ask<Scan>('/scans', { method: 'POST', body: order });
export const stopScan = (id: number) => ask<Scan>(`/scans/${id}/stop`, { method: 'POST' });
