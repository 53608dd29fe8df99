import { ask } from './http';
import type { Credential, CredentialSecret as Secret, Node, Site as SiteLimits } from './schema';

export type { Credential, CredentialSecret as Secret, Node, Site as SiteLimits } from './schema';

const at = (name: string) => `/credentials/${encodeURIComponent(name)}`;

export const credentials = async (signal: AbortSignal) => (await ask<{ credentials: Credential[] }>('/credentials', { signal })).credentials;


export const keepCredential = (name: string, secret: Secret) => ask<void>(at(name), { method: 'PUT', body: secret });

export const removeCredential = (name: string) => ask<void>(at(name), { method: 'DELETE' });

export const nodes = async (signal: AbortSignal) => (await ask<{ nodes: Node[] }>('/nodes', { signal })).nodes;

export const siteLimits = (signal: AbortSignal) => ask<SiteLimits>('/site', { signal });

export const limitSite = (limits: SiteLimits) => ask<SiteLimits>('/site', { method: 'PUT', body: limits });
