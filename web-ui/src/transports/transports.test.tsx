import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { secretOf } from '../settings/secrets';
import { open } from '../test/page';
import { operator, serve } from '../test/server';
import { draftOf, orderOf } from './profile';

const key = { id: 5, host: 'a101-01', port: 22, kind: 'ssh', algorithm: 'ssh-ed25519', fingerprint: 'SHA256:abc', state: 'waiting', first_seen_at: '2026-11-23T00:40:00Z', decided_by: null, decided_at: null };

test('what the protocol does not know is sent as usual, whatever the form once held', () => {
  const draft = { ...draftOf(null), name: ' SSH ', protocol: 'ssh' as const, authentication: 'ntlm' as const, client: 'wsman' as const, port: 2222, trusted: 'left over' };
  expect(orderOf(draft)).toMatchObject({ name: 'SSH', authentication: 'auto', client: '', port: 2222, trusted: '' });
  expect(orderOf({ ...draft, protocol: 'auto' }).port).toBe(0);
});

test('of a secret only the fields of its kind are sent', () => {
  const typed = { name: 'lab', kind: 'ssh_key' as const, username: 'lab', password: 'once typed', key: '-----BEGIN', passphrase: '' };
  expect(secretOf(typed)).toEqual({ kind: 'ssh_key', username: 'lab', key: '-----BEGIN' });
});

test('a key that changed is shown with its fingerprint and taken by a person', async () => {
  const asked = serve({ 'GET /session': operator, 'GET /transport-profiles': { transport_profiles: [] }, 'GET /site/transport-profile': { profile: null, name: null }, 'GET /host-keys': { host_keys: [key] }, 'POST /host-keys/5/accept': { ...key, state: 'known' } });
  await open('/settings/transports', 'en');
  expect(await screen.findByText('SHA256:abc')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Accept' }));
  const sure = await screen.findAllByRole('button', { name: 'Accept' });
  fireEvent.click(sure.at(-1) as HTMLElement);
  await waitFor(() => expect(asked.some(({ method, path }) => method === 'POST' && path === '/api/v1/host-keys/5/accept')).toBe(true));
});

test('a choice rests on the one that was seen', async () => {
  const profile = { id: 9, name: 'SSH rooms', protocol: 'ssh', client: null, port: null, authentication: 'auto', trust: 'server', trusted: null, host_keys: 'first_use', note: null, machines: 0, rooms: 0, of_site: false, version: 1 };
  const asked = serve({ 'GET /session': operator, 'GET /transport-profiles': { transport_profiles: [profile] }, 'GET /site/transport-profile': { profile: null, name: null, version: 3 }, 'GET /host-keys': { host_keys: [] }, 'PUT /site/transport-profile': { profile: 9, name: 'SSH rooms', version: 4 } });
  await open('/settings/transports', 'en');
  fireEvent.mouseDown(await screen.findByLabelText('Profile of the site'));
  fireEvent.click(await screen.findByTitle('SSH rooms'));
  await waitFor(() => expect(asked.find(({ method }) => method === 'PUT')?.headers.get('if-match')).toBe('"3"'));
  expect(asked.find(({ method }) => method === 'PUT')?.body).toEqual({ profile: 9 });
});
