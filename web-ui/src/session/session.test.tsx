import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { open } from '../test/page';
import { operator, problem, serve } from '../test/server';

const nobody = () => problem(401, 'session_missing');
const runs = { runs: [], next: null };

async function logInAs(name: string, password: string) {
  fireEvent.change(await screen.findByLabelText('使用者名稱'), { target: { value: name } });
  fireEvent.change(screen.getByLabelText('密碼'), { target: { value: password } });
  fireEvent.click(screen.getByRole('button', { name: '登入' }));
}

test('who is not logged in is asked to, and then sees the page that was wanted', async () => {
  serve({ 'GET /session': nobody, 'POST /session': operator, 'GET /site': { at_once: 2000, per_room: 200 } });
  await open('/settings/site');
  await logInAs('wang', 'right');
  expect(await screen.findByDisplayValue('2000')).toBeTruthy();
});

test('a refused log-in says so in words, and one that is locked for how long', async () => {
  serve({ 'GET /session': nobody, 'POST /session': (body: { password: string }) => (body.password === 'wrong' ? problem(401, 'login_wrong') : problem(429, 'login_locked_out', null, { seconds: '90' })) });
  await open('/runs');
  await logInAs('wang', 'wrong');
  expect((await screen.findByRole('alert')).textContent).toContain('使用者名稱、密碼或驗證碼不正確');
  await logInAs('wang', 'again');
  expect(await screen.findByText(/90 秒後/)).toBeTruthy();
});

test('the second factor is asked for when the account has one, and sent with the rest', async () => {
  const asked = serve({ 'GET /session': nobody, 'POST /session': (body: { code?: string }) => (body.code ? operator : problem(401, 'login_code_missing')), 'GET /runs': runs });
  await open('/runs');
  await logInAs('wang', 'right');
  fireEvent.change(await screen.findByLabelText('驗證碼'), { target: { value: '123456' } });
  fireEvent.click(screen.getByRole('button', { name: '登入' }));
  expect(await screen.findByText('還沒有任何執行')).toBeTruthy();
  expect(asked.findLast((request) => request.method === 'POST')?.body).toEqual({ user: 'wang', password: 'right', code: '123456' });
});

test('a session that ends while one works leads back to the log-in', async () => {
  serve({ 'GET /session': operator, 'GET /runs': nobody });
  await open('/runs');
  expect(await screen.findByLabelText('密碼')).toBeTruthy();
});

test('logging out tells the server, with the token against forged requests', async () => {
  const asked = serve({ 'GET /session': operator, 'GET /runs': runs, 'DELETE /session': new Response(null, { status: 204 }) });
  await open('/runs');
  fireEvent.click(await screen.findByRole('button', { name: '登出' }));
  expect(await screen.findByLabelText('密碼')).toBeTruthy();
  expect(asked.find((request) => request.method === 'DELETE')?.headers.get('x-csrf-token')).toBe('token-1');
});

test('the first password is set by what stands behind the hash, which is in no address that is asked', async () => {
  const asked = serve({ 'POST /set-up': { user: 'admin', csrf_token: null }, 'POST /session': operator, 'GET /session': nobody, 'GET /runs': runs });
  window.history.replaceState(null, '', '/#set-up=one-time-link');
  await open('/runs');
  fireEvent.change(await screen.findByLabelText('密碼'), { target: { value: 'a long phrase' } });
  fireEvent.change(screen.getByLabelText('再輸入一次密碼'), { target: { value: 'a long phrase' } });
  fireEvent.click(screen.getByRole('button', { name: '設定並登入' }));
  expect(await screen.findByText('還沒有任何執行')).toBeTruthy();
  expect(asked.find((request) => request.path === '/api/v1/set-up')?.body).toEqual({ link: 'one-time-link', password: 'a long phrase' });
  expect(asked.find((request) => request.method === 'POST' && request.path === '/api/v1/session')?.body).toEqual({ user: 'admin', password: 'a long phrase' });
  expect(asked.every((request) => !request.path.includes('one-time-link'))).toBe(true);
  expect(window.location.hash).toBe('');
});

test('who comes back from an identity provider without being let in is told why', async () => {
  serve({ 'GET /session': nobody, 'GET /login-ways': { providers: ['校務系統'] } });
  window.history.replaceState(null, '', '/#login=login_away');
  await open('/runs');
  expect((await screen.findByRole('alert')).textContent).toContain('登入服務目前沒有回應');
  expect((await screen.findByRole('link', { name: '以 校務系統 登入' })).getAttribute('href')).toBe('/api/v1/login-ways/%E6%A0%A1%E5%8B%99%E7%B3%BB%E7%B5%B1');
  window.history.replaceState(null, '', '/');
});
