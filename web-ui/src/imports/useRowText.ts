import { useTranslation } from 'react-i18next';
import type { ImportRow } from '../api/imports';
import { fill } from '../i18n/fill';
import { list } from '../i18n/list';
import { useLanguage } from '../i18n/i18n';
import { useServerText } from '../runs/useServerText';

/** What would a row do, or what is wrong with it? */
export function useRowText(): (row: ImportRow) => string {
  const { t } = useTranslation('imports');
  const server = useServerText();
  const language = useLanguage();
  const field = (code: string) => server(`attribute.${code}`, code.replace(/^label\./, ''));
  return ({ flaw, changes, values }) => {
    if (flaw) {
      const sentence = server(`bad_row.${flaw.code}`, server(`problem.${flaw.code}`, flaw.code));
      const said = fill(sentence, { value: flaw.value, column: flaw.field, field: field(flaw.field) });
      return flaw.candidates.length > 0 ? `${said} ${t('candidates', { names: list(flaw.candidates, language) })}` : said;
    }
    if (changes.length > 0) return list(changes.map((change) => t('change', { field: field(change.field), before: change.before ?? '—', after: change.after || '—' })), language);
    return list(Object.entries(values).filter(([code]) => code !== 'name').map(([code, value]) => t('value', { field: field(code), value })), language);
  };
}
