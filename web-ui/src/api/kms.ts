import { ask, at, resting } from './http';

export interface KmsHost {
  id: number;
  name: string;
  port: number;
  allowed: boolean;
  note: string | null;
  version: number;
}

export interface KmsCheck {
  reachable: boolean;
  took_ms: number;
  fault: string | null;
}

export interface Announced {
  name: string;
  port: number;
  priority: number;
  weight: number;
  share: number;
  known: number | null;
  allowed: boolean;
}

export const kmsHosts = async (signal: AbortSignal) => (await ask<{ kms_hosts: KmsHost[] }>('/kms-hosts', { signal })).kms_hosts;
export const addKmsHost = (host: { name: string; port: number; allowed: boolean; note: string }) => ask<KmsHost>('/kms-hosts', { method: 'POST', body: host });
export const editKmsHost = (host: KmsHost, edit: { allowed?: boolean; note?: string }) => ask<KmsHost>(`/kms-hosts/${host.id}`, { method: 'PATCH', body: edit, headers: resting(host.version) });
export const removeKmsHost = (host: KmsHost) => ask<void>(`/kms-hosts/${host.id}`, { method: 'DELETE', headers: resting(host.version) });
export const checkKmsHost = (id: number) => ask<KmsCheck>(`/kms-hosts/${id}/check`, { method: 'POST' });
export const announcedIn = (domain: string) => ask<{ domain: string; hosts: Announced[] }>(at('/kms-hosts/discovered', { domain }));
