import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Target } from '../api/runs';
import { open } from '../test/page';
import { ended, operator, run, serve, target } from '../test/server';

const targets = [ended(1, 'activated'), ended(2, 'blocked', { findings: ['clock_wrong'] }), ended(3, 'blocked', { findings: ['clock_wrong'] }), target(4)];
const tally = { total: 4, states: { ended: 3, waiting: 1 }, outcomes: { activated: 1, blocked: 2 }, success: 1 };
const here = { 'GET /session': operator, 'GET /runs/7': run({ tally }), 'GET /runs/7/targets': { targets, next: null } };

const names = () => screen.getAllByRole('row').slice(1).map((row) => within(row).getByRole('button').textContent);

test('every PC has a row from the start, failures first', async () => {
  serve(here);
  await open('/runs/7');
  await screen.findByText('A101-01');
  expect(names()).toEqual(['A101-02', 'A101-03', 'A101-04', 'A101-01']);
});

test('a number in the legend opens exactly the rows that it counts', async () => {
  serve(here);
  const { router } = await open('/runs/7');
  fireEvent.click(await screen.findByRole('link', { name: /事先擋下 2/ }));
  await waitFor(() => expect(names()).toEqual(['A101-02', 'A101-03']));
  expect(router.state.location.search).toBe('?kind=blocked');
});

test('causes are told once, with how many PCs they hold up and one remedy', async () => {
  serve(here);
  await open('/runs/7');
  const causes = await screen.findByRole('region', { name: '未完成的原因' });
  expect(await within(causes).findByText('時間不正確')).toBeTruthy();
  expect(within(causes).getByText('2 台')).toBeTruthy();
  expect(within(causes).getByText(/w32tm \/resync/)).toBeTruthy();
});

test('which of a fault\'s causes it was is told where all share it, and the fault alone where they do not', async () => {
  const refused = (id: number, fault_detail: string | null) => ended(id, 'not_reached', { fault: 'login_refused', fault_detail });
  const shown = async (rows: Target[]) => {
    serve({ ...here, 'GET /runs/7/targets': { targets: rows, next: null } });
    await open('/runs/7');
    const causes = await screen.findByRole('region', { name: '未完成的原因' });
    await within(causes).findByText('2 台');
    const text = await waitFor(() => {
      expect(within(causes).queryByText('login_refused')).toBeNull();
      return causes.textContent;
    });
    cleanup();
    return text;
  };
  expect(await shown([refused(1, 'clock_skew'), refused(2, 'clock_skew')])).toContain('時鐘相差太多');
  expect(await shown([refused(1, 'clock_skew'), refused(2, null)])).toContain('登入被拒');
});

test('a run of more than one page of targets is read to its end', async () => {
  serve({ ...here, 'GET /runs/7/targets': (_: unknown, url: URL) => (url.searchParams.get('after') === '2' ? { targets: targets.slice(2), next: null } : { targets: targets.slice(0, 2), next: 2 }) });
  await open('/runs/7');
  expect(await screen.findByText('A101-04')).toBeTruthy();
  expect(names()).toHaveLength(4);
});

test('nothing is ticked to run again, and the button carries the number', async () => {
  const asked = serve({ ...here, 'POST /runs/7/again': run({ id: 8 }), 'GET /runs/8': run({ id: 8 }), 'GET /runs/8/targets': { targets: [], next: null } });
  const { router } = await open('/runs/7');
  fireEvent.click(await screen.findByRole('button', { name: '再執行一次…' }));
  const dialog = await screen.findByRole('dialog');
  const go = within(dialog).getByRole('button', { name: '請先勾選結果' });
  expect(go).toHaveProperty('disabled', true);
  fireEvent.click(await within(dialog).findByRole('checkbox', { name: /事先擋下 2/ }));
  fireEvent.click(await within(dialog).findByRole('button', { name: '對這 2 台再執行' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/runs/8'));
  const again = asked.find((request) => request.path.endsWith('/again'));
  expect(again?.body).toEqual({ outcomes: ['blocked'] });
  expect(again?.headers.get('x-csrf-token')).toBe('token-1');
  expect(again?.headers.get('idempotency-key')).toMatch(/^[0-9a-f-]{36}$/);
});

test('stopping first says what becomes of the PCs', async () => {
  const asked = serve({ ...here, 'POST /runs/7/stop': run({ state: 'stopping', tally }) });
  await open('/runs/7');
  fireEvent.click(await screen.findByRole('button', { name: '停止' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('還沒開始的 1 台不再處理');
  expect(asked.some((request) => request.method === 'POST')).toBe(false);
  fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: '考試要開始了' } });
  fireEvent.click(within(dialog).getByRole('button', { name: '停止' }));
  await waitFor(() => expect(asked.find((request) => request.path === '/api/v1/runs/7/stop')?.body).toEqual({ reason: '考試要開始了' }));
});

test('what a PC printed is shown as text, and what cannot be seen is written out', async () => {
  const said = { text: '<img src=x onerror=alert(1)>\u202Egnp.exe\u001b[2J', truncated: false };
  const step = { code: 'office_activate', command_line: 'cscript ospp.vbs /act', means: 'script_host', started_at: '2026-11-23T00:40:10Z', took_millis: 1200, exit_code: 0, stdout: said, stderr: { text: '', truncated: false }, verdict: 'refused', error_code: '0xC004F074' };
  const attempt = { id: 1, number: 1, node: 'vm', opened_at: '2026-11-23T00:40:00Z', closed_at: '2026-11-23T00:41:00Z', outcome: targets[1]!.outcome, means: 'script_host', steps: [step] };
  serve({ ...here, 'GET /runs/7/targets/2/attempts': { attempts: [attempt] } });
  await open('/runs/7?target=2');
  const output = await screen.findByText(/onerror/);
  expect(output.textContent).toBe('<img src=x onerror=alert(1)>⟨U+202E⟩gnp.exe⟨U+001B⟩[2J');
  expect(screen.getByText('啟用 Office')).toBeTruthy();
});

test('who may only look sees no button that would be refused', async () => {
  serve({ ...here, 'GET /session': { ...operator, rights: ['read'] } });
  await open('/runs/7');
  await screen.findByText('A101-01');
  expect(screen.queryByRole('button', { name: '停止' })).toBeNull();
  expect(screen.queryByRole('button', { name: '再執行一次…' })).toBeNull();
});
