import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Finding, Machine, MachineDetail } from '../api/machines';
import { open } from '../test/page';
import { ended, operator, problem, run, serve, target } from '../test/server';
import { checksOf, gotIn } from './checks';

const clock: Finding = { id: 1, code: 'clock_wrong', product_id: null, details: { minutes_off: '300' }, opened_at: '2026-11-23T00:40:00Z', last_seen_at: '2026-11-23T00:40:00Z' };
const standings = (checks: ReturnType<typeof checksOf>) => checks.map(({ standing }) => standing).join(' ');

test('up to a fault all is well, and behind it nothing is known', () => {
  const refused = checksOf(ended(1, 'not_reached', { fault: 'login_refused' }), []);
  expect(standings(refused)).toBe('good good good bad unknown unknown unknown unknown unknown unknown');
  expect(refused[3]?.causes).toEqual([{ kind: 'fault', code: 'login_refused', details: {} }]);
  expect(gotIn(refused)).toBe(false);
});

test('who got in sees what is wrong inside, each at its place', () => {
  const seen = checksOf(ended(1, 'stopped', { reason: 'read_only' }), [clock]);
  expect(seen.filter(({ standing }) => standing === 'bad').map(({ name }) => name)).toEqual(['clock']);
  expect(gotIn(seen)).toBe(true);
});

test('a refusal by NTLM may be a policy, and which of its causes a fault had is told where that is known', () => {
  const refused = ended(1, 'not_reached', { fault: 'login_refused' });
  const login = (checks: ReturnType<typeof checksOf>) => checks[3]?.causes.map(({ kind, code }) => `${kind}.${code}`);
  expect(login(checksOf(refused, [], 'ntlm'))).toEqual(['fault.login_refused', 'advice.ntlm_restricted']);
  expect(login(checksOf(refused, [], 'kerberos'))).toEqual(['fault.login_refused']);
  const late = ended(1, 'not_reached', { fault: 'login_refused', fault_detail: 'password_expired' });
  expect(login(checksOf(late, [], 'kerberos', () => true))).toEqual(['fault_detail.password_expired']);
});

test('where a login by NTLM was refused, the page names the policy that may be behind it', async () => {
  const machine = { id: 1, name: 'A101-01', address: '10.0.0.1', port: null, transport: null, credential: null, room: 'A101', building: null, seat: null, mac: null, owner: null, serial_number: null, note: null, labels: {}, life_cycle: 'in_use', seen_at: null, expires_at: null, products: [], last_visit: null, findings: 0, version: 1 } satisfies Machine;
  const passage = { protocol: 'winrm', client: 'wsman', port: 5985, authentication: 'ntlm' };
  serve({
    'GET /session': operator,
    'GET /machines/1': { machine, identity: null, restores_by: null, products: [], findings: [], visits: [] },
    'GET /machines/1/readings': { readings: [], next: null },
    'GET /kms-hosts': { kms_hosts: [] },
    'GET /credentials': { credentials: [] },
    'POST /runs': run({ id: 9 }),
    'GET /runs/9/targets': { targets: [ended(1, 'not_reached', { fault: 'login_refused' })], next: null },
    'GET /runs/9/targets/1/attempts': { attempts: [{ id: 1, number: 1, node: 'n', opened_at: '2026-11-23T00:40:00Z', closed_at: null, outcome: null, means: null, passage, steps: [] }] },
  });
  await open('/machines/1', 'en');
  fireEvent.click(await screen.findByRole('button', { name: 'Check this PC' }));
  expect(await screen.findByText('NTLM may be restricted')).toBeTruthy();
  expect(screen.getAllByText(/RestrictReceivingNTLMTraffic/).length).toBeGreaterThan(0);
});

test('as long as the visit lasts, nothing is said to be well', () => {
  expect(standings(checksOf(target(1), [clock]))).toBe(Array(10).fill('busy').join(' '));
});

test('a PC is checked by a run that only reads, and what is wrong is told with its remedy', async () => {
  const machine = { id: 1, name: 'A101-01', address: '10.0.0.1', port: null, transport: null, credential: null, room: 'A101', building: null, seat: null, mac: null, owner: null, serial_number: null, note: null, labels: {}, life_cycle: 'in_use', seen_at: null, expires_at: null, products: [], last_visit: null, findings: 0, version: 1 } satisfies Machine;
  const detail: MachineDetail = { machine, identity: null, restores_by: null, products: [], findings: [clock], visits: [] };
  const asked = serve({
    'GET /session': operator,
    'GET /machines/1': detail,
    'GET /machines/1/readings': { readings: [], next: null },
    'GET /kms-hosts': { kms_hosts: [{ id: 1, name: 'kms.test', port: 1688, allowed: true, note: null, version: 1 }] },
    'GET /credentials': { credentials: [] },
    'POST /runs': run({ id: 9 }),
    'GET /runs/9/targets': { targets: [ended(1, 'stopped', { reason: 'read_only' })], next: null },
  });
  await open('/machines/1', 'en');
  fireEvent.click(await screen.findByRole('button', { name: 'Check this PC' }));
  const card = await screen.findByRole('region', { name: 'Check this PC' });
  const wrong = await within(card).findByText('Its clock is right');
  await waitFor(() => expect(within(wrong.closest('li') as HTMLElement).getByText(/w32tm \/resync/)).toBeTruthy());
  expect(asked.find(({ method, path }) => method === 'POST' && path === '/api/v1/runs')?.body).toMatchObject({ machines: ['A101-01'], mode: 'read', kms: { all: 'kms.test:1688' }, catch_up: false });
});

test('where nobody said as whom a PC is entered, that is asked for', async () => {
  const account = (name: string) => ({ name, kind: 'password', username: name, source: null, changed_by: 'wang', changed_at: '2026-11-23T00:40:00Z' });
  const machine = { id: 1, name: 'A101-01', address: '10.0.0.1', port: null, transport: null, credential: null, room: null, building: null, seat: null, mac: null, owner: null, serial_number: null, note: null, labels: {}, life_cycle: 'in_use', seen_at: null, expires_at: null, products: [], last_visit: null, findings: 0, version: 1 } satisfies Machine;
  serve({
    'GET /session': operator,
    'GET /machines/1': { machine, identity: null, restores_by: null, products: [], findings: [], visits: [] },
    'GET /machines/1/readings': { readings: [], next: null },
    'GET /kms-hosts': { kms_hosts: [] },
    'GET /credentials': { credentials: [account('lab'), account('library')] },
    'POST /runs': problem(400, 'credential_missing', 'credential', { machine: 'A101-03' }),
  });
  await open('/machines/1', 'en');
  fireEvent.click(await screen.findByRole('button', { name: 'Check this PC' }));
  expect(await screen.findByLabelText('As whom is this PC visited?')).toBeTruthy();
});
