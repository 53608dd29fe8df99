import { ask, askFile } from './http';
import type { Attempt, DryRun, Run, Target } from './schema';

export type { Attempt, DryRun, Outcome, Plan, Run, RunChange, Step, Tally, Target, Terms, Transcript } from './schema';

export type RunState = 'created' | 'running' | 'paused' | 'stopping' | 'finished';
export type TargetState = 'waiting' | 'running' | 'owed' | 'ended';
export type Mode = 'activate' | 'insist' | 'read';
export type Steering = 'start' | 'pause' | 'resume' | 'stop';

export interface RunPage {
  runs: Run[];
  next: number | null;
}

/** What the form asks for; absent fields are the server's to choose. */
export interface RunRequest {
  machines?: (string | { name: string; address: string })[];
  selector?: string;
  products: string[];
  kms?: Record<string, string>;
  mode: Mode;
  credential?: string;
  at_once?: number;
  per_room?: number;
  jitter_seconds?: number;
  waves?: number[];
  brake?: { harm_percent?: number; reached?: number };
  catch_up: boolean;
  deadline?: string;
  wake: boolean;
  shut_down: boolean;
  reason?: string;
}

const LONGEST_PAGE = 1_000;

export const runsBefore = (before: number | null, signal: AbortSignal) => ask<RunPage>(`/runs${before === null ? '' : `?before=${before}`}`, { signal });

export const runOf = (id: number, signal: AbortSignal) => ask<Run>(`/runs/${id}`, { signal });

/** Every target of a run, however many pages they take. */
export async function targetsOf(run: number, signal: AbortSignal): Promise<Target[]> {
  const all: Target[] = [];
  for (let after: number | null = null; ; ) {
    const from: string = after === null ? '' : `&after=${after}`;
    const page: { targets: Target[]; next: number | null } = await ask(`/runs/${run}/targets?limit=${LONGEST_PAGE}${from}`, { signal });
    all.push(...page.targets);
    if (page.next === null) return all;
    after = page.next;
  }
}

/** The targets of a part of a run; at most a page of them. */
export async function targetsBetween(run: number, least: number, most: number): Promise<Target[]> {
  const page = await ask<{ targets: Target[] }>(`/runs/${run}/targets?after=${least - 1}&limit=${most - least + 1}`);
  return page.targets;
}

export const attemptsAt = async (run: number, target: number, signal: AbortSignal) => (await ask<{ attempts: Attempt[] }>(`/runs/${run}/targets/${target}/attempts`, { signal })).attempts;

export const steer = (id: number, to: Steering, reason: string) => ask<Run>(`/runs/${id}/${to}`, { method: 'POST', body: reason === '' ? {} : { reason } });

export const describeRun = (request: RunRequest, signal: AbortSignal) => ask<DryRun>('/runs', { method: 'POST', body: { ...request, dry_run: true }, signal });

/** The key makes a second press, or a repeat after a lost answer, the same run. */
export const startRun = (request: RunRequest, key: string) => ask<Run>('/runs', { method: 'POST', body: request, headers: { 'idempotency-key': key } });

export const runAgain = (id: number, outcomes: string[], key: string) => ask<Run>(`/runs/${id}/again`, { method: 'POST', body: { outcomes }, headers: { 'idempotency-key': key } });

export const reportOf = (id: number) => askFile(`/runs/${id}/report?format=csv`);
