import { ask, askFile, askTagged, at } from './http';
import type { Offer, SelfReport, ReportTaken as Taken } from './schema';

export type { ConsoleProduct, Offer, SelfReport, ReportTaken as Taken } from './schema';

/** At the counter for everybody, or at the one for those who are logged in. */
export type Counter = '/self-service/open' | '/self-service';

export const offerAt = (counter: Counter, signal: AbortSignal) => ask<Offer>(counter, { signal });
export const kitAt = (counter: Counter) => askFile(`${counter}/kit`);
export const sendResult = (counter: Counter, result: File, contact: string) => ask<Taken>(at(`${counter}/reports`, { contact }), { method: 'POST', body: result });

export const offer = (signal: AbortSignal) => askTagged<Offer>('/self-service', { signal });
export const changeOffer = (tag: string, change: Partial<Offer>) => askTagged<Offer>('/self-service', { method: 'PUT', body: change, headers: { 'if-match': tag } });
export const selfReports = async (signal: AbortSignal) => (await ask<{ reports: SelfReport[] }>('/self-service/reports', { signal })).reports;
