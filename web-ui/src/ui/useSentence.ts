import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem';
import { fill } from '../i18n/fill';

/** What does a failure say to a person? The page's own words first, since the server's speak of its command line. */
export function useSentence(): (failure: unknown) => string {
  const { i18n } = useTranslation();
  const text = (file: string, key: string): string | undefined => i18n.getResource(i18n.language, file, key) as string | undefined;
  return (failure) => {
    if (!(failure instanceof Problem)) return text('problems', 'unexpected') ?? String(failure);
    const { code, status, values } = failure.view;
    const sentence = text('problems', code) ?? text('server', `problem.${code}`) ?? text('problems', 'other') ?? code;
    return fill(sentence, { code, status: String(status), ...values });
  };
}
