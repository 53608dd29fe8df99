import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { open } from '../test/page';
import { operator, problem, run, serve } from '../test/server';

const here = { 'GET /session': operator, 'GET /runs': { runs: [run({ id: 3 }), run({ id: 2 })], next: null } };
const press = (key: string, on: Element | Window = window, more: object = {}) => fireEvent.keyDown(on, { key, ...more });

test('g and a letter go to a place, and a letter alone goes nowhere', async () => {
  serve(here);
  const { router } = await open('/runs');
  await screen.findByText(/#3/);
  press('e');
  expect(router.state.location.pathname).toBe('/runs');
  press('g');
  press('e');
  await waitFor(() => expect(router.state.location.pathname).toBe('/errors'));
});

test('keys are left in peace while somebody types or an input method composes', async () => {
  serve(here);
  await open('/errors');
  const search = await screen.findByRole('searchbox', { name: '錯誤碼、名稱或文字' });
  press('?', search);
  press('?', window, { isComposing: true });
  press('?', window, { keyCode: 229 });
  expect(screen.queryByRole('dialog')).toBeNull();
  press('?');
  expect(await screen.findByRole('dialog')).toBeTruthy();
});

test('j and k go through the rows, and Enter opens the one that one is at', async () => {
  serve({ ...here, 'GET /runs/2': run({ id: 2 }), 'GET /runs/2/targets': { targets: [], next: null } });
  const { router } = await open('/runs');
  await screen.findByText(/#3/);
  press('j');
  press('j');
  await waitFor(() => expect(document.activeElement?.getAttribute('data-row')).toBe('2'));
  press('Enter', document.activeElement!);
  await waitFor(() => expect(router.state.location.pathname).toBe('/runs/2'));
});

test('the palette goes to a run by its number', async () => {
  serve({ ...here, 'GET /runs/42': run({ id: 42 }), 'GET /runs/42/targets': { targets: [], next: null } });
  const { router } = await open('/runs');
  await screen.findByText(/#3/);
  press('k', window, { ctrlKey: true });
  const box = within(await screen.findByRole('dialog')).getByRole('combobox');
  fireEvent.change(box, { target: { value: '42' } });
  press('Enter', box);
  await waitFor(() => expect(router.state.location.pathname).toBe('/runs/42'));
});

test('there are four kinds of nothing, and each says what to do', async () => {
  serve({ ...here, 'GET /runs': { runs: [], next: null } });
  await open('/runs');
  expect(await screen.findByText('還沒有任何執行')).toBeTruthy();

  serve({ ...here, 'GET /credentials': () => problem(403, 'forbidden') });
  await open('/settings/credentials');
  expect(await screen.findByText('您沒有檢視這裡的權限')).toBeTruthy();

  serve({ ...here, 'GET /nodes': () => problem(500, 'crashed', null, { incident: 'abc-1' }) });
  await open('/settings/nodes', 'en');
  const failed = await screen.findByText('Could not load');
  expect(failed.parentElement?.textContent).toContain('abc-1');
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();

  serve(here);
  await open('/errors?text=zzzz-no-such', 'en');
  expect(await screen.findByText('Nothing matches the filter')).toBeTruthy();
});
