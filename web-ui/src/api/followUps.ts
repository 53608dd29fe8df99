import { ask, at, resting } from './http';
import type { RunRequest } from './runs';

export const progresses = ['waiting', 'reached', 'cloned', 'frozen', 'until_reboot', 'activated', 'verified', 'retired'] as const;
export type Progress = (typeof progresses)[number];

export interface FollowUp {
  id: number;
  name: string;
  room: number | null;
  state: 'open' | 'overdue' | 'done' | 'closed';
  origin: 'person' | 'webhook' | 'noticed';
  signs: ('new_windows' | 'new_cmid' | 'new_sid' | 'product_lost' | 'went_back')[];
  said_by: string;
  imaged_at: string;
  due_at: string;
  run: number | null;
  counts: Partial<Record<Progress, number>>;
}

export interface WholeFollowUp {
  follow_up: FollowUp;
  machines: { machine: number; name: string; room: string | null; progress: Progress; changed_at: string; outcome: string | null; cause: string | null }[];
}

export interface FollowUpSetting {
  plan: { kms: Record<string, string> } | null;
  terms: { credential: string | null } | null;
  due_days: number;
  version: number;
}

export const followUps = async (room: number | null, signal: AbortSignal) => (await ask<{ follow_ups: FollowUp[] }>(at('/follow-ups', { room }), { signal })).follow_ups;
export const followUp = (id: number, signal: AbortSignal) => ask<WholeFollowUp>(`/follow-ups/${id}`, { signal });
export const addFollowUp = (asked: { room?: string; selector?: string; imaged_at?: string; due_at?: string }) => ask<WholeFollowUp>('/follow-ups', { method: 'POST', body: asked });
export const closeFollowUp = (id: number) => ask<WholeFollowUp>(`/follow-ups/${id}/close`, { method: 'POST' });
export const followUpSetting = (signal: AbortSignal) => ask<FollowUpSetting>('/follow-up-setting', { signal });
export const setFollowUpSetting = (version: number, asked: { due_days: number; work?: Partial<RunRequest> }) => ask<FollowUpSetting>('/follow-up-setting', { method: 'PUT', body: asked, headers: resting(version) });
