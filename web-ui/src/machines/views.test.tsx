import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { open } from '../test/page';
import { operator, serve } from '../test/server';
import { columnsOf, usual, written } from './columns';

const view = { id: 3, name: 'Expiring labs', selector: 'renewal:expiring', sort: '-expires', columns: ['name', 'owner', 'expires_at'], shared: true, own: false, version: 1 };
const page = { machines: [], selector: '', total: 0, next: null };

test('the usual columns are not written, and what nobody knows is left out', () => {
  expect(written(usual)).toBe('');
  expect(columnsOf('')).toEqual(usual);
  expect(columnsOf('owner,cpu,room')).toEqual(['name', 'room', 'owner']);
  expect(columnsOf('cpu')).toEqual(usual);
});

test('a view that was saved is one press away, with its filter, its order and its columns', async () => {
  const asked = serve({ 'GET /session': operator, 'GET /machines': page, 'GET /views': { views: [view] } });
  const { router } = await open('/machines', 'en');
  const chip = await screen.findByRole('button', { name: 'Expiring labs' });
  expect(chip.getAttribute('aria-pressed')).toBe('false');
  fireEvent.click(chip);
  await waitFor(() => expect(screen.getByRole('button', { name: 'Expiring labs' }).getAttribute('aria-pressed')).toBe('true'));
  expect(new URLSearchParams(router.state.location.search).get('columns')).toBe('name,owner,expires_at');
  await waitFor(() => expect(asked.some(({ path }) => path.includes('selector=renewal%3Aexpiring&sort=-expires'))).toBe(true));
});

test('what is shown can be given a name', async () => {
  const asked = serve({ 'GET /session': operator, 'GET /machines': page, 'GET /views': { views: [] }, 'POST /views': view });
  await open('/machines?selector=room%3AA101&columns=name,note', 'en');
  fireEvent.click(await screen.findByRole('button', { name: 'Save this view…' }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.change(within(dialog).getByLabelText('Name'), { target: { value: 'Notes of A101' } });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ name: 'Notes of A101', selector: 'room:A101', sort: 'name', columns: ['name', 'note'], shared: false }));
});
