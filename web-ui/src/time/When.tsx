import { useLanguage } from '../i18n/i18n';
import { fullTime, shortTime } from './time';

/** A moment in short, and absolutely when pointed at. */
export function When({ at }: { at: string }) {
  const language = useLanguage();
  return (
    <time dateTime={at} title={fullTime(at, language)}>
      {shortTime(at, language, new Date())}
    </time>
  );
}
