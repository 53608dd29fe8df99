import type { Language } from '../i18n/i18n';
import { written, years } from './years';

/** The site's zone; people read its clock on the wall, wherever their browser thinks it is. */
export let zone = 'Asia/Taipei';

// To make one takes longer than to draw a row, and a list has a time in each.
const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = language + JSON.stringify(options);
  const made = formats.get(name) ?? new Intl.DateTimeFormat(language, { ...options, timeZone: zone });
  formats.set(name, made);
  return made;
}

/** Reads times as the site does from now on. */
export function beAt(another: string): void {
  zone = another;
  formats.clear();
}

const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
const full: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', day: 'numeric', weekday: 'short', ...clock, second: '2-digit' };

export const clockTime = (at: string, language: Language) => format(language, clock).format(new Date(at));

export const fullTime = (at: string, language: Language) => format(years() === 'roc' ? `${language}-u-ca-roc` : language, full).format(new Date(at));

/** The weekday of a date, which needs no zone. */
export const weekdayOf = (day: string, language: Language) => new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(Date.parse(day));

/** Today by the clock; another day by its date, with the year where it is another one. */
export function shortTime(at: string, language: Language, now: Date): string {
  const day = (moment: Date) => format('en-CA', {}).format(moment);
  const moment = new Date(at);
  const clock = clockTime(at, language);
  if (day(moment) === day(now)) return clock;
  const [year = '', ...rest] = day(moment).split('-');
  return `${day(now).startsWith(`${year}-`) ? rest.join('-') : [written(year), ...rest].join('-')} ${clock}`;
}

/** As 1:05 or 2:03:09, which needs no words. */
export function span(millis: number): string {
  const seconds = Math.max(0, Math.round(millis / 1000));
  const two = (part: number) => String(part).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** What a date-and-time input holds, as the moment it means at the site. */
export function siteMoment(local: string): string {
  const text = local.length === 16 ? `${local}:00` : local;
  // The offset of that moment is known once the moment is; near a change of clocks it takes the second look.
  const near = text + offsetAt(new Date(`${text}Z`));
  return text + offsetAt(new Date(near));
}

/** How far the site's clock is from UTC, as `+08:00`. */
function offsetAt(moment: Date): string {
  const parts = format('en-US', { timeZoneName: 'longOffset' }).formatToParts(moment);
  return parts.find(({ type }) => type === 'timeZoneName')?.value.slice('GMT'.length) || 'Z';
}

/** The day at the site, as 2026-08-31, or as 115-08-31. */
export function siteDay(at: string): string {
  const [year = '', ...rest] = format('en-CA', {}).format(new Date(at)).split('-');
  return [written(year), ...rest].join('-');
}

/** How long ago, in the largest unit that fits: `3 days ago`. */
export function ago(at: string, language: Language, now: number): string {
  const minutes = Math.round((new Date(at).getTime() - now) / 60_000);
  const relative = relatives.get(language) ?? new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  relatives.set(language, relative);
  if (Math.abs(minutes) < 60) return relative.format(minutes, 'minute');
  if (Math.abs(minutes) < 60 * 24) return relative.format(Math.round(minutes / 60), 'hour');
  return relative.format(Math.round(minutes / (60 * 24)), 'day');
}

const relatives = new Map<string, Intl.RelativeTimeFormat>();
