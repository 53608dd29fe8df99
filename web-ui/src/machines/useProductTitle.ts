import { useTranslation } from 'react-i18next';

// Windows 11 Enterprise N; of Office, the names are the same in both languages.
const windows = /^(Windows \d+(?:\.\d)?) (.+?)( N)?$/;

/** What is a product called in the language of the page? The server has one name for it, whatever the PCs speak. */
export function useProductTitle(): (title: string | null) => string {
  const { t } = useTranslation('machines');
  return (title) => {
    const [, version, edition = '', n = ''] = windows.exec(title ?? '') ?? [];
    return version ? `${version} ${t(`edition.${edition as 'Pro'}`, { defaultValue: edition })}${n}` : (title ?? '—');
  };
}
