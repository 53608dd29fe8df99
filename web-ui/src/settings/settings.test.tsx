import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { open } from '../test/page';
import { operator, problem, serve } from '../test/server';
import { draftOf, orderOf } from './sources/sourceDraft';

test('who changes the password goes on with the token of the new session', async () => {
  const asked = serve({ 'GET /session': operator, 'GET /two-factor': { on: false, recovery_left: 0 }, 'GET /sessions': { sessions: [] }, 'PUT /password': { user: 'wang', csrf_token: 'token-2' }, 'POST /two-factor': { secret: 'ABCD', uri: 'otpauth://totp/x?secret=ABCD' } });
  await open('/settings/account', 'en');
  await screen.findByRole('button', { name: 'Turn the second step on' });
  const [present, another] = screen.getAllByLabelText('Present password');
  fireEvent.change(present as HTMLElement, { target: { value: 'old one' } });
  fireEvent.change(screen.getByLabelText('New password'), { target: { value: 'a longer phrase' } });
  fireEvent.change(screen.getByLabelText('Password once more'), { target: { value: 'a longer phrase' } });
  fireEvent.click(screen.getByRole('button', { name: 'Change the password' }));
  await waitFor(() => expect(asked.find(({ method }) => method === 'PUT')?.body).toEqual({ present: 'old one', password: 'a longer phrase' }));
  fireEvent.change(another as HTMLElement, { target: { value: 'a longer phrase' } });
  fireEvent.click(screen.getByRole('button', { name: 'Turn the second step on' }));
  expect(await screen.findByText('ABCD')).toBeTruthy();
  expect(asked.find(({ method, path }) => method === 'POST' && path === '/api/v1/two-factor')?.headers.get('x-csrf-token')).toBe('token-2');
});

test('that a credential is in use is told with how many use it', async () => {
  serve({ 'GET /session': operator, 'GET /credentials': { credentials: [{ name: 'lab', kind: 'password', username: 'u', source: null, changed_by: 'wang', changed_at: '2026-11-23T00:40:00Z' }] }, 'DELETE /credentials/lab': problem(409, 'credential_in_use', null, { machines: '40', rooms: '1', groups: '0', sources: '0' }) });
  await open('/settings/credentials', 'en');
  fireEvent.click(await screen.findByRole('button', { name: 'Remove' }));
  const sure = await screen.findAllByRole('button', { name: 'Remove' });
  fireEvent.click(sure.at(-1) as HTMLElement);
  expect(await screen.findByText(/40 PCs, 1 rooms/)).toBeTruthy();
});

test('of a directory only what was filled in is sent', () => {
  const draft = { ...draftOf(null), name: 'Campus', host: 'dc1', credential: 'reader', base: 'DC=x', port: null, rules: [{ ou: ' OU=A101 ', room: 'A101', owner: '' }, {}] };
  expect(orderOf(draft)).toEqual({ name: 'Campus', host: 'dc1', security: 'ldaps', credential: 'reader', base: 'DC=x', most_changed_percent: 20, trust: { kind: 'public' }, rules: [{ ou: 'OU=A101', room: 'A101' }] });
});
