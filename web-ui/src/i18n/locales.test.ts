import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languageOf } from './i18n';

// Read by the server and its command line, which have a test of their own.
const servers = ['cli.json', 'notices.json', 'reports.json'];

const files = readdirSync('locales/zh-TW').filter((file) => !servers.includes(file));
const keysOf = (language: string, file: string) => new Set(flat(JSON.parse(readFileSync(`locales/${language}/${file}`, 'utf8'))).map((key) => key.replace(/_(zero|one|other)$/, '')));
const source = sources('src');

test('every Chinese becomes zh-TW and everything else English', () => {
  expect(['zh', 'zh-TW', 'zh-HK', 'zh-Hant-MO', 'en-GB', 'ja'].map(languageOf)).toEqual(['zh-TW', 'zh-TW', 'zh-TW', 'zh-TW', 'en', 'en']);
});

test('both languages have the same keys in every file', () => {
  expect(readdirSync('locales/en')).toEqual(readdirSync('locales/zh-TW'));
  for (const file of files) expect([...keysOf('en', file)].sort(), file).toEqual([...keysOf('zh-TW', file)].sort());
});

test('both languages put the same values into each sentence', () => {
  const places = (language: string, file: string, key: string) => [...new Set(String(at(JSON.parse(readFileSync(`locales/${language}/${file}`, 'utf8')), key)).match(/\{\{?\w+(?:, \w+)?\}?\}/g) ?? [])].sort();
  for (const file of files) {
    for (const key of flat(JSON.parse(readFileSync(`locales/zh-TW/${file}`, 'utf8')))) expect(places('en', file, key), `${file} ${key}`).toEqual(places('zh-TW', file, key));
  }
});

test('no sentence about a problem speaks to who sits at a terminal', () => {
  for (const language of ['zh-TW', 'en']) {
    const read = (file: string) => JSON.parse(readFileSync(`locales/${language}/${file}`, 'utf8')) as Record<string, Record<string, string>>;
    const own = read('problems.json') as unknown as Record<string, string>;
    const shared = read('cli.json')['problem'] ?? {};
    const said = Object.keys(shared).map((code) => `${code}: ${own[code] ?? shared[code]}`);
    expect(said.length).toBeGreaterThan(100);
    expect(said.filter((sentence) => /--\w|rollcall \w|If-Match|\bPOST\b/.test(sentence))).toEqual([]);
  }
});

test('every sentence of the page is said somewhere', () => {
  const said = new Set([...source.matchAll(/\bt\('([^']+)'/g), ...source.matchAll(/'([a-z_]+(?:\.[a-z_ A-Z]+)+)'/g)].map((match) => match[1] as string));
  const chosen = [...source.matchAll(/\bt\([^`'\n]*'([^']+)' : '([^']+)'/g)].flatMap((match) => [match[1], match[2]]);
  const composed = [...source.matchAll(/\bt\(`([^`]*)`/g)].map((match) => new RegExp(`^${(match[1] as string).replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '.+')}$`));
  // Problems are looked up by the code that the server sends.
  for (const file of files.filter((name) => name !== 'problems.json')) {
    const unused = [...keysOf('zh-TW', file)].filter((key) => !said.has(key) && !chosen.includes(key) && !composed.some((pattern) => pattern.test(key)));
    expect(unused, file).toEqual([]);
  }
});

function flat(tree: Record<string, unknown>, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) => (typeof value === 'object' && value !== null ? flat(value as Record<string, unknown>, `${prefix}${key}.`) : [prefix + key]));
}

function at(tree: unknown, key: string): unknown {
  return key.split('.').reduce<unknown>((branch, part) => (branch as Record<string, unknown>)?.[part], tree);
}

function sources(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => {
      if (entry.isDirectory()) return sources(`${folder}/${entry.name}`);
      return /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.') ? readFileSync(`${folder}/${entry.name}`, 'utf8') : '';
    })
    .join('\n');
}
