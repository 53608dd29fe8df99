import { ask } from './http';

export interface Credential {
  name: string;
  username: string;
  changed_by: string;
  changed_at: string;
}

export interface Node {
  name: string;
  version: string;
  started_at: string;
  seen_at: string;
}

export interface SiteLimits {
  at_once: number;
  per_room: number;
}

const at = (name: string) => `/credentials/${encodeURIComponent(name)}`;

export const credentials = async (signal: AbortSignal) => (await ask<{ credentials: Credential[] }>('/credentials', { signal })).credentials;

export const keepCredential = (name: string, username: string, password: string) => ask<void>(at(name), { method: 'PUT', body: { username, password } });

export const removeCredential = (name: string) => ask<void>(at(name), { method: 'DELETE' });

export const nodes = async (signal: AbortSignal) => (await ask<{ nodes: Node[] }>('/nodes', { signal })).nodes;

export const siteLimits = (signal: AbortSignal) => ask<SiteLimits>('/site', { signal });

export const limitSite = (limits: SiteLimits) => ask<SiteLimits>('/site', { method: 'PUT', body: limits });
