import { cleanup, render, screen } from '@testing-library/react';
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { App } from './App';
import { i18n, languageOf, startI18n } from './i18n';

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function serverAnswers(answer: () => Promise<Response>) {
  vi.stubGlobal('fetch', vi.fn(answer));
}

test('the page says in zh-TW that the server runs, since when in Taipei time, and which version', async () => {
  serverAnswers(async () => Response.json({ version: '1.2.3', started_at: '2026-11-23T00:40:00Z' }));
  await startI18n('zh-TW');
  render(<App />);
  expect(await screen.findByText('Rollcall 伺服器執行中')).toBeTruthy();
  expect((await screen.findByRole('status')).textContent).toMatch(/版本 1\.2\.3 · 啟動於 2026年11月23日.*8:40/);
});

test('the page says so when the server does not answer', async () => {
  serverAnswers(() => Promise.reject(new TypeError('refused')));
  await startI18n('en');
  render(<App />);
  expect(await screen.findByText(/does not answer/)).toBeTruthy();
});

test('every Chinese becomes zh-TW and everything else English', () => {
  expect(['zh', 'zh-TW', 'zh-HK', 'zh-Hant-MO', 'en-GB', 'ja'].map(languageOf)).toEqual(['zh-TW', 'zh-TW', 'zh-TW', 'zh-TW', 'en', 'en']);
});

test('both languages have the same keys in every file', () => {
  const keysOf = (language: string, file: string) => Object.keys(flat(JSON.parse(readFileSync(`locales/${language}/${file}`, 'utf8'))));
  const files = readdirSync('locales/zh-TW');
  expect(readdirSync('locales/en')).toEqual(files);
  for (const file of files) expect(keysOf('en', file)).toEqual(keysOf('zh-TW', file));
  expect(i18n.options.fallbackLng).not.toBe('zh-CN');
});

function flat(tree: Record<string, unknown>, prefix = ''): Record<string, unknown> {
  return Object.entries(tree).reduce<Record<string, unknown>>(
    (all, [key, value]) => ({ ...all, ...(typeof value === 'object' && value !== null ? flat(value as Record<string, unknown>, `${prefix}${key}.`) : { [prefix + key]: value }) }),
    {},
  );
}
