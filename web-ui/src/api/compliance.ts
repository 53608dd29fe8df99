import { ask, askFile, at, resting } from './http';

export interface Agreement {
  id: number;
  title: string;
  family: 'windows' | 'office' | 'visio' | 'project' | 'other';
  edition: string | null;
  quantity: number | null;
  from: string;
  to: string | null;
  from_roc: string;
  to_roc: string | null;
  days_left: number | null;
  standing: 'in_force' | 'ended' | 'to_come';
  document: string | null;
  contact: string | null;
  note: string | null;
  version: number;
}

export interface AgreementOrder {
  title?: string;
  family?: string;
  edition?: string;
  quantity?: number;
  site_wide?: boolean;
  from?: string;
  to?: string;
  no_end?: boolean;
  document?: string;
  contact?: string;
  note?: string;
}

export interface ReportKind {
  kind: string;
  title: string;
  counted: string;
  since: boolean;
}

export interface ReportColumn {
  name: string;
  type: 'text' | 'word' | 'whole' | 'share' | 'time' | 'day';
  title: string;
}

export interface ReportChart {
  series: { code: string; title: string }[];
  bars: { label: string; values: number[] }[];
}

export interface Report {
  kind: string;
  title: string;
  about: { name: string; text: string }[];
  columns: ReportColumn[];
  rows: Record<string, string | number | null>[];
  row_count: number;
  words: Record<string, Record<string, string>>;
  chart: ReportChart;
}

export interface ReportMade {
  id: number;
  kind: string;
  format: string;
  parameters: Record<string, string>;
  rows: number;
  bytes: number;
  sha256: string;
  made_by: string;
  made_at: string;
}

/** What distinguishes one report from another; what is not said is left to the server. */
export interface ReportAsked {
  kind: string;
  as_of?: string | undefined;
  by?: string | undefined;
  since?: string | undefined;
  on?: string | undefined;
  selector?: string | undefined;
}

export const forms = ['xlsx', 'pdf', 'csv', 'json'] as const;
export type Form = (typeof forms)[number];

export const agreements = async (signal: AbortSignal) => (await ask<{ agreements: Agreement[] }>('/agreements', { signal })).agreements;
export const addAgreement = (order: AgreementOrder) => ask<Agreement>('/agreements', { method: 'POST', body: order });
export const editAgreement = ({ id, version }: Agreement, order: AgreementOrder) => ask<Agreement>(`/agreements/${id}`, { method: 'PATCH', body: order, headers: resting(version) });
export const removeAgreement = ({ id, version }: Agreement) => ask<void>(`/agreements/${id}`, { method: 'DELETE', headers: resting(version) });
export const reportKinds = async (signal: AbortSignal) => (await ask<{ kinds: ReportKind[] }>('/reports/kinds', { signal })).kinds;
export const viewReport = (asked: ReportAsked, signal: AbortSignal) => ask<Report>(at('/reports/view', { ...asked, limit: 200 }), { signal });
export const reportFile = (asked: ReportAsked, format: Form) => askFile(at('/reports/file', { ...asked, format }));
export const reportsMade = async (signal: AbortSignal) => (await ask<{ reports: ReportMade[] }>(at('/reports', { limit: 20 }), { signal })).reports;
