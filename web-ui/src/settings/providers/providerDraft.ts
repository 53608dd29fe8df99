import type { LdapLogin, Mapping, OidcLogin, Provider, ProviderOrder } from '../../api/providers';

/** What the form holds. */
export interface Draft {
  name: string;
  kind: Provider['kind'];
  disabled?: boolean;
  secret?: string;
  ldap?: Omit<LdapLogin, 'authority'> & { authority?: string | null };
  oidc?: OidcLogin;
  mappings?: (Omit<Mapping, 'groups'> & { groups?: number[] })[];
}

const ldap = { host: '', port: 636, security: 'ldaps' as const, base_dn: '', bind_dn: '', user_attribute: 'sAMAccountName', nested: true };
const oidc = { issuer: '', client_id: '', scopes: ['openid', 'profile'], name_claim: 'preferred_username', groups_claim: 'groups' };

export const draftOf = (provider: Provider | null): Draft => ({
  name: provider?.name ?? '',
  kind: provider?.kind ?? 'ldap',
  disabled: provider?.disabled ?? false,
  ldap: provider?.ldap ?? ldap,
  oidc: provider?.oidc ?? oidc,
  mappings: provider?.mappings ?? [],
});

/** An empty secret is not said: then the one that is there stays. */
export function orderOf({ kind, disabled, secret, ldap: asked, oidc: sought, mappings }: Draft): ProviderOrder {
  const { authority, ...plain } = { ...ldap, ...asked };
  return {
    disabled: disabled ?? false,
    ...(secret ? { secret } : {}),
    ...(kind === 'ldap' ? { ldap: { ...plain, ...(authority?.trim() ? { authority: authority.trim() } : {}) } } : { oidc: { ...oidc, ...sought } }),
    mappings: (mappings ?? []).map(({ group, role, groups }) => ({ group: group.trim(), role, groups: groups ?? [] })),
  };
}
