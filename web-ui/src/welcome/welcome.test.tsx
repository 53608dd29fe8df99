import { fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { open } from '../test/page';
import { operator, serve } from '../test/server';

beforeEach(() => localStorage.removeItem('rollcall.welcome'));

const machines = (total: number) => ({ machines: [], selector: '', total, next: null });
const host = { id: 1, name: 'kms.test', port: 1688, allowed: true, note: null, version: 1 };
const account = { name: 'lab', kind: 'password', username: 'u', source: null, changed_by: 'wang', changed_at: '2026-11-23T00:40:00Z' };
const figures = (count: number) => ({ at: '2026-11-23T00:40:00Z', machines: count, products: [], renewals: [], rooms: [], weeks: [], findings: [], outcomes: [] });

test('an empty server leads through its set-up, and goes on where it was left', async () => {
  serve({ 'GET /session': operator, 'GET /figures': figures(0), 'GET /kms-hosts': { kms_hosts: [host] }, 'GET /credentials': { credentials: [] }, 'GET /rooms': { rooms: [] }, 'GET /machines': machines(0) });
  await open('/dashboard', 'en');
  const next = await screen.findByRole('button', { name: /Credential for the PCs next/ });
  expect(next.getAttribute('aria-expanded')).toBe('true');
  expect(screen.getByRole('button', { name: /KMS host done/ }).getAttribute('aria-expanded')).toBe('false');
  fireEvent.click(screen.getByRole('button', { name: /KMS host done/ }));
  expect(await screen.findByRole('button', { name: 'Test' })).toBeTruthy();
});

test('who was led half-way is reminded on the dashboard, and not again when they do not want it', async () => {
  serve({ 'GET /session': operator, 'GET /figures': figures(40), 'GET /kms-hosts': { kms_hosts: [host] }, 'GET /credentials': { credentials: [account] }, 'GET /rooms': { rooms: [] }, 'GET /machines': (_: unknown, url: URL) => machines(url.searchParams.get('selector') ? 0 : 40) });
  const { router } = await open('/dashboard', 'en');
  const reminder = await screen.findByRole('alert');
  expect(reminder.textContent).toContain('4 of 6 steps done; next comes “Test on one PC”');
  fireEvent.click(within(reminder).getByRole('button', { name: 'Do not remind me' }));
  expect(screen.queryByText(/steps done/)).toBeNull();
  await router.navigate('/machines');
  await router.navigate('/dashboard');
  expect(await screen.findByText('40 PCs')).toBeTruthy();
  expect(screen.queryByText(/steps done/)).toBeNull();
});
