import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Puts a text on the clipboard, and says so. */
export function Copy({ text, label, children }: { text: string; label?: string; children?: ReactNode }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => void message.success(t('copy.done')),
      () => void message.error(t('copy.failed')),
    );
  return (
    <Button size="small" onClick={() => void copy()} aria-label={children ? undefined : `${t('copy.do')} ${label ?? text}`}>
      {children ?? t('copy.do')}
    </Button>
  );
}
