import { useTranslation } from 'react-i18next';
import type { Agreement } from '../api/compliance';
import { Mark } from '../ui/Mark';

/** A renewal takes some months of papers. */
export const reminderDays = 90;

/** Does an agreement hold, and for how long still? */
export function Standing({ of }: { of: Agreement }) {
  const { t } = useTranslation('agreements');
  if (of.standing !== 'in_force') return <Mark tone={of.standing === 'ended' ? 'bad' : 'away'}>{t(`standing_of.${of.standing}`)}</Mark>;
  if (of.days_left === null) return <Mark tone="good">{t('standing_of.in_force')}</Mark>;
  return <Mark tone={of.days_left <= reminderDays ? 'part' : 'good'}>{t('days_left', { count: of.days_left })}</Mark>;
}
