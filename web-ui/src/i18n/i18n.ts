import i18next, { type ResourceKey } from 'i18next';
import { useSyncExternalStore } from 'react';
import { initReactI18next } from 'react-i18next';

export type Language = 'zh-TW' | 'en';
export const languages: Record<Language, string> = { 'zh-TW': '繁體中文', en: 'English' };
const key = 'rollcall.language';

/** Which of our two languages does a browser's wish mean? Every Chinese is read as zh-TW, never zh-CN. */
export function languageOf(wish: string): Language {
  return wish.toLowerCase().startsWith('zh') ? 'zh-TW' : 'en';
}

export function wishedLanguage(): Language {
  return languageOf(localStorage.getItem(key) ?? navigator.language);
}

// One chunk a language: nobody loads the other one.
const sentences: Record<Language, () => Promise<{ default: Record<string, ResourceKey> }>> = {
  'zh-TW': () => import('./zhTW'),
  en: () => import('./en'),
};

export const i18n = i18next.createInstance();

/** A number as people read it: 100,000. */
export function grouped(count: number, language: string = i18n.language): string {
  return count.toLocaleString(language);
}

export async function startI18n(wish: string): Promise<void> {
  await i18n.use(initReactI18next).init({ defaultNS: 'shell', fallbackLng: false, interpolation: { escapeValue: false }, resources: {} });
  await speak(languageOf(wish));
}

export async function speak(language: Language): Promise<void> {
  const { default: files } = await sentences[language]();
  for (const [file, texts] of Object.entries(files)) i18n.addResourceBundle(language, file, texts);
  await i18n.changeLanguage(language);
  document.documentElement.lang = language === 'zh-TW' ? 'zh-Hant-TW' : 'en';
}

export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(key, language);
  await speak(language);
}

/** Of use in every cell of a long list: `useTranslation` copies all of i18next for each who asks it. */
export function useLanguage(): Language {
  return useSyncExternalStore(heard, () => languageOf(i18n.language));
}

function heard(changed: () => void): () => void {
  i18n.on('languageChanged', changed);
  return () => i18n.off('languageChanged', changed);
}
