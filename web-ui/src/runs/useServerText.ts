import { useTranslation } from 'react-i18next';

/** A sentence for one of the server's codes, from the files that it speaks from itself; a code nobody knows as it is. */
export function useServerText(): (key: string, otherwise?: string) => string {
  const { i18n } = useTranslation();
  return (key, otherwise = key.split('.').at(-1) ?? key) => {
    const found: unknown = i18n.getResource(i18n.language, 'server', key);
    return typeof found === 'string' ? found : otherwise;
  };
}
