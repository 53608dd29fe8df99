import { ask, at, resting } from './http';
import type { KmsHostAnnounced as Announced, KmsCheck, KmsHost } from './schema';

export type { KmsHostAnnounced as Announced, KmsCheck, KmsHost } from './schema';

export const kmsHosts = async (signal: AbortSignal) => (await ask<{ kms_hosts: KmsHost[] }>('/kms-hosts', { signal })).kms_hosts;
export const addKmsHost = (host: { name: string; port: number; allowed: boolean; note: string }) => ask<KmsHost>('/kms-hosts', { method: 'POST', body: host });
export const editKmsHost = (host: KmsHost, edit: { allowed?: boolean; note?: string }) => ask<KmsHost>(`/kms-hosts/${host.id}`, { method: 'PATCH', body: edit, headers: resting(host.version) });
export const removeKmsHost = (host: KmsHost) => ask<void>(`/kms-hosts/${host.id}`, { method: 'DELETE', headers: resting(host.version) });
export const checkKmsHost = (id: number) => ask<KmsCheck>(`/kms-hosts/${id}/check`, { method: 'POST' });
export const announcedIn = (domain: string) => ask<{ domain: string; hosts: Announced[] }>(at('/kms-hosts/discovered', { domain }));
