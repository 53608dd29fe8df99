import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from '../locales/en/page.json';
import zhTW from '../locales/zh-TW/page.json';

export type Language = 'zh-TW' | 'en';

/** Which of our two languages does a browser's wish mean? Every Chinese is read as zh-TW, never zh-CN. */
export function languageOf(wish: string): Language {
  return wish.toLowerCase().startsWith('zh') ? 'zh-TW' : 'en';
}

export const i18n = i18next.createInstance();

export async function startI18n(wish: string): Promise<void> {
  await i18n.use(initReactI18next).init({
    lng: languageOf(wish),
    resources: { 'zh-TW': { page: zhTW }, en: { page: en } },
    defaultNS: 'page',
    interpolation: { escapeValue: false },
  });
}
