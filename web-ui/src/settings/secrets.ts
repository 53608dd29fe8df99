import type { Credential, Secret } from '../api/settings';

export const kinds = ['password', 'laps', 'keytab', 'ticket_cache', 'certificate', 'ssh_key'] as const;

/** What the form knows, whichever kind it shows. */
export interface AskedSecret {
  name: string;
  kind: Credential['kind'];
  username?: string;
  password?: string;
  source?: number;
  keytab?: string;
  ticket_cache?: string;
  certificate?: string;
  key?: string;
  passphrase?: string;
}

const needed = {
  password: ['username', 'password'],
  laps: ['username', 'source'],
  keytab: ['username', 'keytab'],
  ticket_cache: ['username', 'ticket_cache'],
  certificate: ['username', 'certificate', 'key', 'passphrase'],
  ssh_key: ['username', 'key', 'passphrase'],
} as const satisfies Record<Credential['kind'], readonly (keyof AskedSecret)[]>;

const said = (value: AskedSecret[keyof AskedSecret]) => (typeof value === 'string' ? value.trim() !== '' : value !== undefined);

/** What is sent of it: the fields of its kind, and of those the ones that say something. */
export function secretOf(asked: AskedSecret): Secret {
  const fields = needed[asked.kind].filter((field) => said(asked[field]));
  return { kind: asked.kind, ...Object.fromEntries(fields.map((field) => [field, asked[field]])) };
}

/** A file's bytes in base64, as the API takes them. */
export async function base64(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
