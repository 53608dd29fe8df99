import i18next from 'i18next';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Language } from '../../src/i18n/i18n';

type Words = (key: string, values?: Record<string, string | number>) => string;

// The page's own sentences, and the explanations that it shares with the server.
const folders = ['../../locales/', '../../../agentless-scripts/src/main/resources/locales/'];

function read(language: Language): Record<string, object> {
  const files = folders.map((each) => fileURLToPath(new URL(`${each}${language}/`, import.meta.url))).flatMap((folder) => readdirSync(folder).map((file) => ({ file, path: folder + file })));
  return Object.fromEntries(files.map(({ file, path }) => [file.replace('.json', ''), JSON.parse(readFileSync(path, 'utf8')) as object]));
}

const i18n = i18next.createInstance();
void i18n.init({ resources: { 'zh-TW': read('zh-TW'), en: read('en') } as never, interpolation: { escapeValue: false }, initAsync: false });

/** What does the page say for `file:key` in this language? The tests name sentences as the page does. */
export function wordsOf(language: Language): Words {
  const fixed = i18n.getFixedT(language) as unknown as Words;
  return (key, values) => {
    if (!i18n.exists(key, { lng: language, ...values })) throw new Error(`no sentence ${key}`);
    return fixed(key, values);
  };
}
