import { ask, resting } from './http';

export interface Rule {
  codes: string[];
  least: 'info' | 'warning' | 'urgent';
  selector: string | null;
  digest: boolean;
}

export interface Recipient {
  id: number;
  name: string;
  kind: 'mail' | 'webhook';
  address: string;
  form: 'rollcall' | 'teams' | 'slack' | 'line' | null;
  account: string | null;
  credential: string | null;
  language: 'zh-TW' | 'en';
  quiet_from: string | null;
  quiet_to: string | null;
  digest_at: string;
  rules: Rule[];
  enabled: boolean;
  version: number;
}

export interface MailServer {
  host: string | null;
  port: number;
  security: 'starttls' | 'tls' | 'none';
  credential: string | null;
  sender: string | null;
  authority: string | null;
  link: string | null;
  keep_days: number;
  version: number;
}

export interface Delivery {
  id: number;
  name: string;
  code: string;
  severity: 'info' | 'warning' | 'urgent';
  about: string;
  link: string;
  state: 'waiting' | 'sending' | 'sent' | 'given_up';
  due_at: string;
  tries: number;
  trouble: string | null;
  sent_at: string | null;
}

export interface Feed {
  id: number;
  name: string;
  made_by: string;
  made_at: string;
  path: string | null;
}

type Said<T> = { [K in keyof T]?: NonNullable<T[K]> };

const root = '/notifications';

export const recipients = async (signal: AbortSignal) => (await ask<{ recipients: Recipient[] }>(`${root}/recipients`, { signal })).recipients;
export const addRecipient = (asked: Said<Recipient>) => ask<Recipient>(`${root}/recipients`, { method: 'POST', body: asked });
export const setRecipient = (before: Recipient, asked: Said<Recipient>) => ask<Recipient>(`${root}/recipients/${before.id}`, { method: 'PUT', body: asked, headers: resting(before.version) });
export const removeRecipient = (recipient: Recipient) => ask<void>(`${root}/recipients/${recipient.id}`, { method: 'DELETE', headers: resting(recipient.version) });
export const tryRecipient = (recipient: Recipient) => ask<void>(`${root}/recipients/${recipient.id}/try`, { method: 'POST' });
export const mailServer = (signal: AbortSignal) => ask<MailServer>(`${root}/mail-server`, { signal });
export const setMailServer = (version: number, asked: Said<MailServer>) => ask<MailServer>(`${root}/mail-server`, { method: 'PUT', body: asked, headers: resting(version) });
export const deliveries = async (signal: AbortSignal) => (await ask<{ deliveries: Delivery[] }>(`${root}/deliveries`, { signal })).deliveries;
export const feeds = async (signal: AbortSignal) => (await ask<{ feeds: Feed[] }>(`${root}/feeds`, { signal })).feeds;
export const addFeed = (name: string, language: string) => ask<Feed>(`${root}/feeds`, { method: 'POST', body: { name, language } });
export const removeFeed = (feed: Feed) => ask<void>(`${root}/feeds/${feed.id}`, { method: 'DELETE' });
