import { ask, askFile, askTagged, at } from './http';

export interface Offer {
  access: 'closed' | 'login' | 'open';
  office_kms: string | null;
  windows_kms: string | null;
}

export interface ConsoleProduct {
  license_name: string | null;
  state: string | null;
  error_code: string | null;
  remaining_minutes: number | null;
  kms_host: string | null;
}

export interface Taken {
  computer: string;
  kept: boolean;
  reading: { products: ConsoleProduct[]; notices: { kind: string; error_code: string | null; value: string | null; refusal: boolean }[]; unread: number };
}

export interface SelfReport {
  id: number;
  computer: string;
  machine: number | null;
  contact: string | null;
  address: string;
  received_at: string;
}

/** At the counter for everybody, or at the one for those who are logged in. */
export type Counter = '/self-service/open' | '/self-service';

export const offerAt = (counter: Counter, signal: AbortSignal) => ask<Offer>(counter, { signal });
export const kitAt = (counter: Counter) => askFile(`${counter}/kit`);
export const sendResult = (counter: Counter, result: File, contact: string) => ask<Taken>(at(`${counter}/reports`, { contact }), { method: 'POST', body: result });

export const offer = (signal: AbortSignal) => askTagged<Offer>('/self-service', { signal });
export const changeOffer = (tag: string, change: Partial<Offer>) => askTagged<Offer>('/self-service', { method: 'PUT', body: change, headers: { 'if-match': tag } });
export const selfReports = async (signal: AbortSignal) => (await ask<{ reports: SelfReport[] }>('/self-service/reports', { signal })).reports;
