import type { Language } from './i18n';

/** Several things in one line, as the language separates them. */
export function list(things: readonly string[], language: Language): string {
  return things.join(language === 'zh-TW' ? '、' : ', ');
}
