import { ask, askTagged, at, resting } from './http';
import type { RunRequest } from './runs';

export type TriggerKind = 'once' | 'daily' | 'weekly' | 'monthly' | 'cron' | 'term_start' | 'before_expiry' | 'appears';
export const days = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;
export type Day = (typeof days)[number];

export interface Trigger {
  kind: TriggerKind;
  at: string | null;
  days: Day[] | null;
  day: number | null;
  cron: string | null;
  days_before: number | null;
}

export interface Firing {
  due_at: string;
  fired_at: string;
  result: 'ordered' | 'nobody' | 'missed' | 'refused';
  detail: string | null;
  run: number | null;
  machines: number;
}

export interface Schedule {
  id: number;
  name: string;
  selector: string;
  trigger: Trigger;
  missed: 'catch_up' | 'skip';
  enabled: boolean;
  plan: { mode: 'activate' | 'insist' | 'read'; products: string[]; kms: Record<string, string>; horizon_days: number };
  terms: { credential: string | null; wake: boolean; shut_down: boolean; keep_hours: boolean; catch_up: boolean };
  lasts_minutes: number;
  made_by: string;
  next_at: string | null;
  last: Firing | null;
  version: number;
}

export interface Coming {
  schedule: number | null;
  name: string;
  due_at: string;
  machines: { name: string; room: string | null }[] | null;
  refused: string | null;
}

export interface Upcoming {
  from: string;
  until: string;
  coming: Coming[];
  waiting: { run: number; reason: string; room: string | null; open_from: string | null; machines: string[] }[];
}

/** What a schedule is asked for with: what a run is, and when. */
export type ScheduleRequest = Omit<RunRequest, 'machines' | 'reason' | 'deadline'> & {
  name: string;
  selector: string;
  trigger: Partial<Trigger>;
  missed: 'catch_up' | 'skip';
  enabled: boolean;
  lasts_minutes: number;
  keep_hours: boolean;
};

export interface NamedDays {
  name: string;
  first: string;
  last: string;
}

export interface Calendar {
  zone: string;
  terms: NamedDays[];
  closed: NamedDays[];
  hours: { room: number | null; days: Day[]; from: string; to: string }[];
  version: number;
}

export const schedules = async (signal: AbortSignal) => (await ask<{ schedules: Schedule[] }>('/schedules', { signal })).schedules;
export const addSchedule = (asked: ScheduleRequest) => ask<Schedule>('/schedules', { method: 'POST', body: asked });
export const setSchedule = (schedule: Schedule, asked: ScheduleRequest) => ask<Schedule>(`/schedules/${schedule.id}`, { method: 'PUT', body: asked, headers: resting(schedule.version) });
export const removeSchedule = (schedule: Schedule) => ask<void>(`/schedules/${schedule.id}`, { method: 'DELETE', headers: resting(schedule.version) });
export const trySchedule = (schedule: Schedule) => ask<{ coming: Coming; next: string[] }>(`/schedules/${schedule.id}/try`, { method: 'POST' });
export const upcoming = (until: string, machines: boolean, signal: AbortSignal) => ask<Upcoming>(at('/upcoming', { until, machines: machines ? null : 'false' }), { signal });
export const calendar = (signal: AbortSignal) => ask<Calendar>('/calendar', { signal });
export const setCalendar = ({ version, ...said }: Calendar) => askTagged<Calendar>('/calendar', { method: 'PUT', body: said, headers: resting(version) });
export const bookRoom = (room: number, file: Blob) => ask<{ bookings: unknown[] }>(`/calendar/bookings/${room}`, { method: 'PUT', body: file });
