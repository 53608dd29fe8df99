import { useLanguage } from '../i18n/i18n';
import { ago, fullTime } from './time';

/** How long ago was it? When exactly, where one points at it. */
export function Ago({ at, now }: { at: string; now: number }) {
  const language = useLanguage();
  return (
    <time dateTime={at} title={fullTime(at, language)}>
      {ago(at, language, now)}
    </time>
  );
}
