import { useLanguage } from '../i18n/i18n';
import { fullTime, shortTime } from './time';
import { useYears } from './years';

/** A moment in short, and absolutely when pointed at. */
export function When({ at }: { at: string }) {
  const language = useLanguage();
  useYears();
  return (
    <time dateTime={at} title={fullTime(at, language)}>
      {shortTime(at, language, new Date())}
    </time>
  );
}
