import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Language, languageOf } from './i18n';
import { askServer, type Server } from './server';
import { applyTheme, storedTheme, type Theme, themes } from './theme';

const zone = 'Asia/Taipei';

/** A page that says whether the server runs, and what to do first. */
export function App() {
  const { t, i18n } = useTranslation();
  const [server, setServer] = useState<Server | 'asking' | 'unanswered'>('asking');
  const [theme, setTheme] = useState<Theme>(storedTheme);
  const language = languageOf(i18n.language);

  useEffect(() => applyTheme(theme), [theme]);
  useEffect(() => {
    document.documentElement.lang = language === 'zh-TW' ? 'zh-Hant-TW' : 'en';
  }, [language]);
  useEffect(() => {
    const leaving = new AbortController();
    askServer(leaving.signal).then(setServer, () => {
      if (!leaving.signal.aborted) setServer('unanswered');
    });
    return () => leaving.abort();
  }, []);

  return (
    <main>
      <header>
        <img src="/favicon.svg" alt="" width="40" height="40" />
        <h1>{typeof server === 'string' ? 'Rollcall' : t('title')}</h1>
      </header>
      <p role="status">{typeof server === 'string' ? t(server) : about(server)}</p>
      <p>{t('practice')}</p>
      <pre>./rollcall demo</pre>
      <p>{t('next')}</p>
      <pre>./rollcall activate --machines room.csv --kms kms.example.edu.tw:1688 --username labadmin</pre>
      <footer>
        <Choice label={t('language')} value={language} options={{ 'zh-TW': '繁體中文', en: 'English' }} onChange={(to: Language) => void i18n.changeLanguage(to)} />
        <Choice label={t('theme')} value={theme} options={Object.fromEntries(themes.map((name) => [name, t(`theme_${name}`)])) as Record<Theme, string>} onChange={setTheme} />
      </footer>
    </main>
  );

  function about({ version, started_at }: Server): string {
    const time = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: zone });
    return `${t('version', { version })} · ${t('started', { time: time.format(new Date(started_at)) })}`;
  }
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  options: Record<T, string>;
  onChange: (to: T) => void;
}

function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onChange(event.target.value as T)}>
        {(Object.keys(options) as T[]).map((option) => (
          <option key={option} value={option}>
            {options[option]}
          </option>
        ))}
      </select>
    </label>
  );
}
