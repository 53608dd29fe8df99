import { ask, resting } from './http';
import type { Day, Trigger } from './schedules';

export interface Mailing {
  id: number;
  name: string;
  kind: string;
  format: 'xlsx' | 'pdf' | 'csv' | 'json';
  by: string;
  selector: string;
  trigger: Trigger;
  recipients: { id: number; name: string }[];
  enabled: boolean;
  made_by: string;
  next_at: string | null;
  sent_for: string | null;
  trouble: string | null;
  version: number;
}

export interface MailingOrder {
  name: string;
  kind: string;
  format: Mailing['format'];
  by?: string;
  selector?: string;
  trigger: { kind: string; at?: string; day?: number; days?: Day[]; cron?: string; days_before?: number };
  recipients: number[];
  enabled: boolean;
}

export const mailings = async (signal: AbortSignal) => (await ask<{ mailings: Mailing[] }>('/mailings', { signal })).mailings;
export const addMailing = (asked: MailingOrder) => ask<Mailing>('/mailings', { method: 'POST', body: asked });
export const setMailing = (before: Mailing, asked: MailingOrder) => ask<Mailing>(`/mailings/${before.id}`, { method: 'PUT', body: asked, headers: resting(before.version) });
export const removeMailing = (mailing: Mailing) => ask<void>(`/mailings/${mailing.id}`, { method: 'DELETE', headers: resting(mailing.version) });
export const sendMailing = (mailing: Mailing) => ask<void>(`/mailings/${mailing.id}/send`, { method: 'POST' });
