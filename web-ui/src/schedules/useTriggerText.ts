import { useTranslation } from 'react-i18next';
import { days, type Trigger } from '../api/schedules';

/** When does it fire, in words? */
export function useTriggerText(): (trigger: Trigger) => string {
  const { t } = useTranslation('schedules');
  return ({ kind, at, days: on, day, cron, days_before }) => {
    const names = days
      .filter((day) => on?.includes(day))
      .map((day) => t(`day.${day}`))
      .join(t('list_comma'));
    return t(`trigger.${kind}`, { at: at?.replace('T', ' ') ?? '', days: names, day: day ?? 1, cron: cron ?? '', before: days_before ?? 0 });
  };
}
