import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Calendar, calendar, type Coming, upcoming } from '../api/schedules';
import { useLanguage } from '../i18n/i18n';
import { clockTime, siteDay, weekdayOf } from '../time/time';
import { Loaded } from '../ui/Loaded';

const WEEKS = 5;
const DAY = 86_400_000;

/** What will happen in the next five weeks, day by day? */
export function Month() {
  const { t } = useTranslation('schedules');
  const coming = useQuery({ queryKey: ['upcoming', 'weeks'], queryFn: ({ signal }) => upcoming(`P${WEEKS * 7}D`, false, signal) });
  const known = useQuery({ queryKey: ['calendar'], queryFn: ({ signal }) => calendar(signal) });
  return (
    <section aria-labelledby="month">
      <h2 id="month">{t('month')}</h2>
      <Loaded query={coming}>{(all) => <Weeks coming={all.coming} calendar={known.data} from={all.from} />}</Loaded>
    </section>
  );
}

function Weeks({ coming, calendar, from }: { coming: readonly Coming[]; calendar: Calendar | undefined; from: string }) {
  const { t } = useTranslation('schedules');
  const language = useLanguage();
  const today = siteDay(from);
  // At noon, so that no summer time moves a day.
  const noon = Date.parse(`${today}T12:00:00Z`);
  const monday = noon - ((new Date(noon).getUTCDay() + 6) % 7) * DAY;
  const days = Array.from({ length: WEEKS * 7 }, (_, index) => new Date(monday + index * DAY).toISOString().slice(0, 10));
  const weekdays = days.slice(0, 7).map((day) => weekdayOf(day, language));
  return (
    <>
      <div className="month-days" aria-hidden="true">
        {weekdays.map((day) => (
          <span key={day}>{day}</span>
        ))}
      </div>
      <ol className="month">
        {days.map((day, index) => {
          const closed = calendar?.closed.find((one) => one.first <= day && day <= one.last);
          const starts = calendar?.terms.find((one) => one.first === day);
          const of = coming.filter((one) => siteDay(one.due_at) === day);
          return (
            <li key={day} className={day < today ? 'past' : closed ? 'closed' : undefined} aria-current={day === today ? 'date' : undefined}>
              <span className="date">
                {day.slice(5)} <span className="weekday">{weekdays[index % 7]}</span>
              </span>
              {closed && <em>{closed.name}</em>}
              {starts && <em>{t('term_starts', { name: starts.name })}</em>}
              {of.map((one) => (
                <span key={`${one.schedule}-${one.due_at}`}>
                  {clockTime(one.due_at, language)} {one.name}
                </span>
              ))}
            </li>
          );
        })}
      </ol>
    </>
  );
}
