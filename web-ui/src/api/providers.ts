import { ask, resting } from './http';
import type { LdapLogin, LoginMapping as Mapping, OidcLogin, LoginProvider as Provider } from './schema';

export type { LdapLogin, LoginMapping as Mapping, OidcLogin, LoginProvider as Provider } from './schema';

export interface ProviderOrder {
  disabled: boolean;
  secret?: string;
  ldap?: Omit<LdapLogin, 'authority'> & { authority?: string };
  oidc?: OidcLogin;
  mappings: Mapping[];
}

export const loginProviders = async (signal: AbortSignal) => (await ask<{ providers: Provider[] }>('/login-providers', { signal })).providers;
export const addProvider = (name: string, order: ProviderOrder) => ask<Provider>('/login-providers', { method: 'POST', body: { name, ...order } });
export const setProvider = (provider: Provider, order: ProviderOrder) => ask<Provider>(`/login-providers/${provider.id}`, { method: 'PUT', body: order, headers: resting(provider.version) });
export const removeProvider = (provider: Provider) => ask<void>(`/login-providers/${provider.id}`, { method: 'DELETE', headers: resting(provider.version) });
