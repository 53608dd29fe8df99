import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Agreement, Report } from '../api/compliance';
import { withoutFrom } from '../agreements/withoutFrom';
import { open } from '../test/page';
import { operator, problem, serve } from '../test/server';

const kinds = {
  kinds: [
    { kind: 'coverage', title: 'Coverage', counted: 'Counts volume products.', since: false },
    { kind: 'changes', title: 'Changes', counted: 'What differs.', since: true },
  ],
};
const report: Report = {
  kind: 'coverage',
  title: 'Coverage',
  about: [{ name: 'As of', text: '2026-02-28' }],
  columns: [
    { name: 'building', type: 'text', title: 'Building' },
    { name: 'cover', type: 'word', title: 'Cover' },
    { name: 'share', type: 'share', title: 'Share' },
  ],
  rows: [{ building: 'Main', cover: 'not_activated', share: 0.951 }],
  row_count: 3_000,
  words: { cover: { not_activated: 'Not activated' } },
  chart: { series: [], bars: [] },
};
const agreement: Agreement = { id: 4, title: 'Campus', family: 'office', edition: 'ProPlus', quantity: 300, from: '2023-03-01', to: '2026-02-28', from_roc: '112/03/01', to_roc: '115/02/28', days_left: 12, standing: 'in_force', document: null, contact: null, note: null, version: 2 };

test('a report says in words what its codes mean, and that there are more rows than are shown', async () => {
  serve({ 'GET /session': operator, 'GET /reports/kinds': kinds, 'GET /reports/view': report, 'GET /reports': { reports: [], next: null } });
  await open('/compliance', 'en');

  expect(await screen.findByText('Not activated')).toBeTruthy();
  expect(screen.getByText('95.1%')).toBeTruthy();
  expect(screen.getByText('The first 1 of 3,000 rows; the file has all of them.')).toBeTruthy();
});

test('the kind and the days of a report stand in the address, and are what the server is asked for', async () => {
  const asked = serve({ 'GET /session': operator, 'GET /reports/kinds': kinds, 'GET /reports/view': report, 'GET /reports': { reports: [], next: null } });
  const { router } = await open('/compliance?as_of=2026-02-28', 'en');
  fireEvent.click(await screen.findByRole('tab', { name: 'Changes' }));
  fireEvent.change(await screen.findByLabelText('Since'), { target: { value: '2026-01-31' } });

  await waitFor(() => expect(asked.at(-1)?.path).toContain('kind=changes&as_of=2026-02-28&since=2026-01-31'));
  expect(router.state.location.search).toBe('?as_of=2026-02-28&kind=changes&since=2026-01-31');
});

test('an agreement whose quantity and last day were emptied is sent as site-wide and without an end', async () => {
  const asked = serve({ 'GET /session': operator, 'GET /agreements': { agreements: [agreement] }, 'PATCH /agreements/4': agreement });
  await open('/agreements', 'en');
  fireEvent.click(await screen.findByRole('button', { name: 'Edit' }));
  fireEvent.change(await screen.findByLabelText('Quantity'), { target: { value: '' } });
  fireEvent.change(screen.getByLabelText('Last day'), { target: { value: '' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));

  await waitFor(() => expect(asked.find(({ method }) => method === 'PATCH')?.body).toMatchObject({ title: 'Campus', site_wide: true, no_end: true }));
  const edit = asked.find(({ method }) => method === 'PATCH');
  expect(edit?.headers.get('if-match')).toBe('"2"');
  expect(edit?.body).not.toHaveProperty('quantity');
});

test('a day that makes no sense is told at its field', async () => {
  serve({ 'GET /session': operator, 'GET /agreements': { agreements: [] }, 'POST /agreements': problem(400, 'field_day', 'from', { value: '2026-02-30' }) });
  await open('/agreements', 'en');
  fireEvent.click(await screen.findByRole('button', { name: 'Add an agreement' }));
  fireEvent.change(await screen.findByLabelText('Name'), { target: { value: 'X' } });
  fireEvent.change(screen.getByLabelText('First day'), { target: { value: '2026-02-30' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));

  expect((await screen.findAllByText(/2026-02-30.*is no date/)).length).toBeGreaterThan(0);
});

test('an agreement that ends soon says for how long it holds, and links to what stands without it from the next day', async () => {
  serve({ 'GET /session': operator, 'GET /agreements': { agreements: [agreement] } });
  await open('/agreements', 'zh-TW');

  expect(await screen.findByText('還有 12 天')).toBeTruthy();
  expect(screen.getByText('民國 112/03/01 ～ 115/02/28')).toBeTruthy();
  expect(screen.getByRole('link', { name: '到期後哪些沒有合約' }).getAttribute('href')).toBe('/compliance?kind=uncovered&on=2026-03-01');
  expect(withoutFrom('2027-12-31')).toBe('2028-01-01');
});

test('an administrator sends the report that is shown each month to whom it concerns', async () => {
  const told = { id: 7, name: 'Accounting', kind: 'mail', address: 'a@example.edu.tw', language: 'en', rules: [], enabled: true };
  const asked = serve({
    'GET /session': operator,
    'GET /reports/kinds': kinds,
    'GET /reports/view': report,
    'GET /reports': { reports: [], next: null },
    'GET /mailings': { mailings: [] },
    'GET /notifications/recipients': { recipients: [told] },
    'POST /mailings': {},
  });
  await open('/compliance?kind=coverage&selector=room%3AA101', 'en');
  fireEvent.click(await screen.findByRole('button', { name: 'Send this report regularly' }));
  fireEvent.change(await screen.findByLabelText('Name'), { target: { value: 'Usage' } });
  fireEvent.mouseDown(screen.getByLabelText('To'));
  fireEvent.click(await screen.findByText('Accounting'));
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));

  await waitFor(() => expect(asked.find(({ method }) => method === 'POST')?.body).toMatchObject({ name: 'Usage', kind: 'coverage', selector: 'room:A101', trigger: { kind: 'monthly', day: 1, at: '08:00' }, recipients: [7] }));
});
