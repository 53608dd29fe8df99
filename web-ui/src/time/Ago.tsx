import { useLanguage } from '../i18n/i18n';
import { ago, fullTime } from './time';
import { useYears } from './years';

/** How long ago was it? When exactly, where one points at it. */
export function Ago({ at, now }: { at: string; now: number }) {
  const language = useLanguage();
  useYears();
  return (
    <time dateTime={at} title={fullTime(at, language)}>
      {ago(at, language, now)}
    </time>
  );
}
