import type { TransportProfile, TransportProfileOrder } from '../api/transport';

type Protocol = TransportProfile['protocol'];
type Authentication = TransportProfile['authentication'];

export const protocols = ['auto', 'winrm', 'winrm-https', 'ssh'] as const;
export const trusts = ['server', 'public', 'issuers', 'pinned', 'first_use'] as const;
export const hostKeys = ['first_use', 'known'] as const;

/** Which kinds of proof a protocol knows. */
export const authentications: Record<Protocol, readonly Authentication[]> = {
  auto: ['auto', 'kerberos'],
  winrm: ['auto', 'ntlm', 'kerberos'],
  'winrm-https': ['auto', 'ntlm', 'kerberos', 'basic', 'certificate'],
  ssh: ['auto', 'key', 'password'],
};

export const clients: Record<Protocol, readonly ('' | 'wsman' | 'overthere')[]> = {
  auto: [''],
  winrm: [''],
  'winrm-https': ['', 'wsman', 'overthere'],
  ssh: [''],
};

/** Whether a certificate is ever seen, and whether a host key is. */
export const hasCertificate = (protocol: Protocol) => protocol === 'auto' || protocol === 'winrm-https';
export const hasHostKey = (protocol: Protocol) => protocol === 'auto' || protocol === 'ssh';

export type Draft = Required<Omit<TransportProfileOrder, 'port'>> & { port: number | null };

export function draftOf(profile: TransportProfile | null): Draft {
  if (!profile) return { name: '', protocol: 'auto', client: '', port: null, authentication: 'auto', trust: 'server', trusted: '', host_keys: 'first_use', note: '' };
  const { name, protocol, client, port, authentication, trust, trusted, host_keys, note } = profile;
  return { name, protocol, client: client ?? '', port, authentication, trust, trusted: trusted ?? '', host_keys, note: note ?? '' };
}

/** What is sent: what the protocol does not know is said to be as usual, whatever the form once held. */
export function orderOf(draft: Draft): TransportProfileOrder {
  const { protocol, authentication, client, port, trust, trusted } = draft;
  return {
    ...draft,
    name: draft.name.trim(),
    authentication: authentications[protocol].includes(authentication) ? authentication : 'auto',
    client: clients[protocol].includes(client) ? client : '',
    port: protocol === 'auto' ? 0 : (port ?? 0),
    trusted: trust === 'issuers' || trust === 'pinned' ? trusted : '',
  };
}
