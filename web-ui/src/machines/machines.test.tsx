import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Machine, MachineDetail } from '../api/machines';
import { open } from '../test/page';
import { operator, problem, serve } from '../test/server';
import { differences, draftOf } from './edit';
import { chunks } from './Picked';

const pc = (id: number, more: Partial<Machine> = {}): Machine => ({ id, name: `A101-${String(id).padStart(2, '0')}`, address: `10.0.0.${id}`, port: null, transport: null, credential: null, room: 'A101', building: null, seat: null, mac: null, owner: null, serial_number: null, note: null, labels: {}, life_cycle: 'in_use', seen_at: null, expires_at: null, products: [], last_visit: null, findings: 0, version: 1, ...more });
const detail = (machine: Machine): MachineDetail => ({ machine, identity: null, restores_by: null, products: [], findings: [], visits: [] });
const listed = (selector: string, total = 214) => ({ machines: [pc(1), pc(2), pc(3)], selector, total, next: null });

test('the bar proposes what fits, writes it into the address, and marks the place of a mistake', async () => {
  const asked = serve({
    'GET /session': operator,
    'GET /selectors/completions': (_: unknown, url: URL) => (url.searchParams.get('text') === 'ren' ? { offset: 0, length: 3, proposals: ['renewal:'] } : { offset: 0, length: 0, proposals: [] }),
    'GET /machines': (_: unknown, url: URL) => {
      const selector = url.searchParams.get('selector') ?? '';
      return selector.includes('foo') ? problem(400, 'selector_key_unknown', 'selector', { offset: '10', length: '3', position: '11', value: 'foo', valid: 'room, note' }) : listed(selector);
    },
  });
  const { router } = await open('/machines', 'en');
  const bar = await screen.findByRole('combobox', { name: 'Filter' });
  fireEvent.change(bar, { target: { value: 'ren' } });
  await screen.findByRole('option', { name: 'renewal:' });
  fireEvent.keyDown(bar, { key: 'ArrowDown' });
  fireEvent.keyDown(bar, { key: 'Enter' });
  expect((bar as HTMLInputElement).value).toBe('renewal:');

  fireEvent.change(bar, { target: { value: 'room:A101 foo:1' } });
  const said = await screen.findByRole('alert');
  expect(said.querySelector('mark')?.textContent).toBe('foo');
  expect(said.textContent).toContain('room, note');
  expect(router.state.location.search).toBe('?selector=room%3AA101+foo%3A1');
  expect(screen.getByText('A101-01')).toBeTruthy();
  expect(asked.some(({ path }) => path.includes('selector=room%3AA101+foo'))).toBe(true);
});

test('the bar of actions counts what is ticked, and everything that matches when that is asked for', async () => {
  const asked = serve({ 'GET /session': operator, 'GET /machines': listed('room:A101'), 'GET /rooms': { rooms: [] }, 'GET /credentials': { credentials: [] }, 'POST /machines/edit': { meant: 214, changed: 200 } });
  await open('/machines?selector=room%3AA101', 'en');
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Tick A101-02' }));
  const bar = await screen.findByRole('region', { name: '1 selected' });
  fireEvent.click(within(bar).getByRole('button', { name: 'Select all 214 matching' }));
  await screen.findByRole('region', { name: '214 selected' });
  fireEvent.click(screen.getByRole('button', { name: 'Edit' }));
  fireEvent.change(await screen.findByLabelText('Owner unit'), { target: { value: 'IT' } });
  fireEvent.click(await screen.findByRole('button', { name: 'Apply to 214 PCs' }));
  await waitFor(() => expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ selector: 'room:A101', set: { owner: 'IT' } }));
});

test('who was overtaken sees both versions, and saves their own over the newer one only when they say so', async () => {
  let now = pc(7);
  const asked = serve({
    'GET /session': operator,
    'GET /rooms': { rooms: [] },
    'GET /credentials': { credentials: [] },
    'GET /machines/7': () => detail(now),
    'GET /machines/7/readings': { readings: [], next: null },
    'PATCH /machines/7': () => (now.version === 1 ? ((now = pc(7, { owner: 'Library', note: 'theirs', version: 2 })), problem(412, 'changed_meanwhile')) : detail(pc(7, { ...now, owner: 'IT', version: 3 }))),
  });
  await open('/machines/7', 'en');
  fireEvent.click(await screen.findByRole('button', { name: 'Edit' }));
  fireEvent.change(await screen.findByLabelText('Owner unit'), { target: { value: 'IT' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  const conflict = await screen.findByRole('alert');
  expect(within(conflict).getByText('Library')).toBeTruthy();
  expect(within(conflict).getByText('IT')).toBeTruthy();
  fireEvent.click(within(conflict).getByRole('button', { name: 'Apply mine' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const edits = asked.filter(({ method }) => method === 'PATCH');
  expect(edits.map(({ headers }) => headers.get('if-match'))).toEqual(['"1"', '"2"']);
  // Their note stays: only what was touched is sent.
  expect(edits[1]?.body).toEqual({ owner: 'IT' });
});

test('an edit sends what was touched, and nothing that is so already', () => {
  const base = pc(1, { note: 'old' });
  const theirs = pc(1, { note: 'new', room: 'A102', version: 2 });
  expect(differences(base, { ...draftOf(base), note: 'new', owner: 'IT' }, theirs)).toEqual({ owner: 'IT' });
  expect(differences(base, { ...draftOf(base), note: '' }, theirs)).toEqual({ note: '' });
});

test('names are asked for in selectors that are never too long, and none is lost', () => {
  const names = Array.from({ length: 250 }, (_, index) => `PC-${index}`);
  expect(chunks(names).map((part) => part.length)).toEqual([100, 100, 50]);
  expect(chunks(names).flat()).toEqual(names);
});
