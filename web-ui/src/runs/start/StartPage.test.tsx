import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { open } from '../../test/page';
import { operator, problem, run, serve } from '../../test/server';
import { type Draft, empty, isComplete, machinesIn, requestOf } from './draft';

const terms = run().terms;
const described = { machines: 2, waves: [2], credentials: { lab: 2 }, cannot_wake: [], deadline: '2026-11-24T00:40:00Z', plan: { ...run().plan, products: ['office'] }, terms };
const here = { 'GET /session': operator, 'GET /credentials': { credentials: [] } };

async function fillIn(names: string) {
  fireEvent.change(await screen.findByLabelText('電腦名稱，一行一台'), { target: { value: names } });
  fireEvent.click(screen.getByRole('checkbox', { name: 'Office' }));
  fireEvent.change(screen.getByLabelText('KMS 主機'), { target: { value: 'kms.test:1688' } });
}

test('nothing is ticked by default, and nothing can be started', async () => {
  serve(here);
  await open('/runs/new');
  for (const product of ['Office', 'Windows']) expect(await screen.findByRole('checkbox', { name: product })).toHaveProperty('checked', false);
  expect(screen.getByRole('button', { name: '開始' })).toHaveProperty('disabled', true);
});

test('the button carries the number that the server counted, and starts what was described', async () => {
  const asked = serve({ ...here, 'POST /runs': (body: { dry_run?: boolean }) => (body.dry_run ? described : run()), 'GET /runs/7': run(), 'GET /runs/7/targets': { targets: [], next: null } });
  const { router } = await open('/runs/new');
  await fillIn('A101-01\nA101-02');
  fireEvent.click(await screen.findByRole('button', { name: '對 2 台開始啟用' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/runs/7'));
  const [dry, real] = asked.filter((request) => request.path === '/api/v1/runs' && request.method === 'POST').slice(-2);
  expect(dry?.body).toEqual({ ...(real?.body as object), dry_run: true });
  expect(real?.headers.get('idempotency-key')).toMatch(/^[0-9a-f-]{36}$/);
});

test('what is wrong is said at the field that the server names', async () => {
  serve({ ...here, 'POST /runs': () => problem(400, 'machine_unknown', 'machines[1]', { value: 'NOPE' }) });
  await open('/runs/new');
  await fillIn('A101-01\nNOPE');
  await waitFor(() => expect(document.querySelector('.ant-form-item-explain')?.textContent).toContain('不認得電腦「NOPE」'));
  expect(screen.getByRole('button', { name: '開始' })).toHaveProperty('disabled', true);
});

const draft: Draft = { ...empty, machines: 'A101-01\n\n A101-02 , 10.0.0.2 \n林老師 PC\t10.0.0.3', products: ['office'], kms: { all: 'kms.test' } };

test('a line is a name, or a name and the address of a new PC', () => {
  expect(machinesIn(draft.machines ?? '')).toEqual(['A101-01', { name: 'A101-02', address: '10.0.0.2' }, { name: '林老師 PC', address: '10.0.0.3' }]);
});

test('a request says only what was chosen, and a deadline means the clock of the site', () => {
  expect(requestOf({ ...draft, waves: '2、10', deadline: 'until', until: '2026-09-01T18:00', at_once: null })).toEqual({
    machines: machinesIn(draft.machines ?? ''),
    products: ['office'],
    mode: 'activate',
    kms: { all: 'kms.test' },
    waves: [2, 10],
    deadline: '2026-09-01T18:00:00+08:00',
    catch_up: true,
    wake: false,
    shut_down: false,
  });
});

test('a run that only reads needs no KMS host, and any other one does', () => {
  expect(isComplete(draft)).toBe(true);
  expect(isComplete({ ...draft, kms: {} })).toBe(false);
  expect(isComplete({ ...draft, kms: {}, mode: 'read' })).toBe(true);
});
