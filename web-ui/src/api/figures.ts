import { ask } from './http';
import type { Figures } from './schema';

export type { Figure, Figure as ByCode, Figures, OutcomeFigure as ByOutcome, ProductFigure as ByProduct, RoomFigure as ByRoom } from './schema';

export const figures = (signal: AbortSignal) => ask<Figures>('/figures', { signal });
