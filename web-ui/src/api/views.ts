import { ask, resting } from './http';
import type { View, ViewOrder } from './schema';

export type { View, ViewOrder } from './schema';

export const views = async (signal: AbortSignal) => (await ask<{ views: View[] }>('/views', { signal })).views;
export const addView = (order: ViewOrder) => ask<View>('/views', { method: 'POST', body: order });
export const setView = (view: View, order: ViewOrder) => ask<View>(`/views/${view.id}`, { method: 'PUT', body: order, headers: resting(view.version) });
export const removeView = (view: View) => ask<void>(`/views/${view.id}`, { method: 'DELETE', headers: resting(view.version) });
