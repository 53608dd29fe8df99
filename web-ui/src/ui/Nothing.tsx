import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentence } from './useSentence';

interface Said {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}

function Nothing({ title, children, action }: Said) {
  return (
    <div className="empty card">
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}

/** There is nothing yet: says how to come by the first. */
export const NothingYet = Nothing;

/** There is something, but the filter leaves nothing of it. */
export function NothingMatches({ onClear }: { onClear: () => void }) {
  const { t } = useTranslation();
  return <Nothing title={t('empty.matches')} action={<Button onClick={onClear}>{t('empty.clear')}</Button>} />;
}

export function NotAllowed() {
  const { t } = useTranslation();
  return <Nothing title={t('empty.not_allowed')}>{t('empty.who_can')}</Nothing>;
}

export function CouldNotLoad({ failure, onRetry }: { failure: unknown; onRetry: () => void }) {
  const { t } = useTranslation();
  const sentence = useSentence();
  return (
    <div role="alert">
      <Nothing title={t('empty.could_not_load')} action={<Button onClick={onRetry}>{t('empty.retry')}</Button>}>
        {sentence(failure)}
      </Nothing>
    </div>
  );
}
