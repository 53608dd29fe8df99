import { ask } from './http';

/** A number, and the selector that lists what it counts. */
export interface Figure {
  machines: number;
  selector: string;
}

export type ByCode = Figure & { of: string | null };
export type ByProduct = Figure & { title: string | null; state: string | null };
export type ByRoom = Figure & { building: string | null; room: string | null; worst: string | null };
export type ByOutcome = Figure & { outcome: string | null; cause: string | null };

export interface Figures {
  at: string;
  machines: number;
  products: ByProduct[];
  renewals: ByCode[];
  rooms: ByRoom[];
  weeks: ByCode[];
  findings: ByCode[];
  outcomes: ByOutcome[];
}

export const figures = (signal: AbortSignal) => ask<Figures>('/figures', { signal });
