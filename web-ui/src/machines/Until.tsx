import { i18n, useLanguage } from '../i18n/i18n';
import { siteDay } from '../time/time';
import { useYears } from '../time/years';

const DAY = 86_400_000;

/** Until which day, and how many days are that from now? */
export function Until({ at, now }: { at: string | null; now: number }) {
  const t = i18n.getFixedT(useLanguage(), 'machines');
  useYears();
  if (!at) return <span className="soft">—</span>;
  const days = Math.floor((new Date(at).getTime() - now) / DAY);
  return (
    <span className={days < 0 ? 'late figures' : 'figures'}>
      {siteDay(at)} · {days < 0 ? t('days_over', { count: -days }) : t('days', { count: days })}
    </span>
  );
}
