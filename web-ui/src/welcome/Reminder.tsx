import { Alert, Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../session/session';
import { LinkButton } from '../ui/LinkButton';
import { isSkipped, skip } from './skipped';
import { steps, useProgress } from './useProgress';

/** What of the set-up is still to be done? Nothing is said to who does not want to hear of it. */
export function Reminder() {
  const { t } = useTranslation('welcome');
  const [skipped, setSkipped] = useState(isSkipped);
  const led = useMay('administer') && !skipped;
  const progress = useProgress(led);
  const finished = progress?.next === null;
  // Who has come to the end need not be asked about again, at each look at the dashboard.
  useEffect(() => {
    if (finished) skip();
  }, [finished]);
  if (!led || !progress?.next) return null;
  const forget = () => {
    skip();
    setSkipped(true);
  };
  return (
    <Alert
      type="info"
      showIcon
      title={t('so_far', { done: progress.done.size, all: steps.length, next: t(`step.${progress.next}`) })}
      action={
        <span className="bar-row">
          <LinkButton to="/welcome">{t('go_on')}</LinkButton>
          <Button onClick={forget}>{t('skip')}</Button>
        </span>
      }
    />
  );
}
