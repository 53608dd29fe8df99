import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { open } from '../test/page';
import { operator, serve } from '../test/server';

const host = (id: number, name: string, health: object | null) => ({ id, name, port: 1688, allowed: true, note: null, version: 1, health });
const up = { reachable: true, asked_at: '2026-11-23T00:40:00Z', since: '2026-11-20T00:00:00Z', took_ms: 3, fault: null };
const down = { reachable: false, asked_at: '2026-11-23T00:40:00Z', since: '2026-11-22T23:05:00Z', took_ms: 5_000, fault: 'no_answer' };
const viewer = { ...operator, role: 'viewer', rights: ['read'] };

test('whoever may read sees how each host was found last, and since when it is gone', async () => {
  serve({ 'GET /session': viewer, 'GET /kms-hosts': { kms_hosts: [host(1, 'kms1', up), host(2, 'kms2', down), host(3, 'kms3', null)] } });
  await open('/kms', 'en');
  expect(await screen.findByText('answers (3 ms)', { exact: false })).toBeTruthy();
  expect(await screen.findByText('No answer', { exact: false })).toBeTruthy();
  expect(screen.getByText(/since/i).textContent).toMatch(/07:05/);
  expect(screen.getByText(/not tested yet/i)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Test' })).toBeNull();
});

test('a host that was added is tested at once, and the list says what came of it', async () => {
  let known = [] as object[];
  const asked = serve({
    'GET /session': operator,
    'GET /kms-hosts': () => ({ kms_hosts: known }),
    'POST /kms-hosts': () => (known = [host(4, 'kms4', null)])[0],
    'POST /kms-hosts/4/check': () => {
      known = [host(4, 'kms4', up)];
      return { reachable: true, took_ms: 3, fault: null };
    },
  });
  await open('/kms', 'en');
  fireEvent.click(await screen.findByRole('button', { name: 'Add a KMS host' }));
  fireEvent.change(await screen.findByLabelText('Host'), { target: { value: 'kms4' } });
  fireEvent.click(screen.getAllByRole('button', { name: 'Add a KMS host' }).at(-1) as HTMLElement);
  await waitFor(() => expect(asked.some(({ path }) => path === '/api/v1/kms-hosts/4/check')).toBe(true));
  expect(await screen.findByText('answers (3 ms)', { exact: false })).toBeTruthy();
});
