import { ask, askFile } from './http';

export type RunState = 'created' | 'running' | 'paused' | 'stopping' | 'finished';
export type TargetState = 'waiting' | 'running' | 'owed' | 'ended';
export type Mode = 'activate' | 'insist' | 'read';
export type Steering = 'start' | 'pause' | 'resume' | 'stop';

export interface Plan {
  products: string[];
  kms: Record<string, string>;
  mode: Mode;
  horizon_days: number;
  visit_timeout_seconds: number;
}

export interface Terms {
  credential: string | null;
  transport: string | null;
  port: number | null;
  at_once: number;
  per_room: number;
  jitter_seconds: number;
  waves: number[];
  brake: { harm_percent: number; reached: number };
  catch_up: boolean;
  wake: boolean;
  shut_down: boolean;
}

export interface Tally {
  total: number;
  states: Partial<Record<TargetState, number>>;
  outcomes: Record<string, number>;
  success: number;
}

export interface RunChange {
  code: string;
  by: string;
  at: string;
  why: string | null;
  note: string | null;
}

export interface Run {
  id: number;
  state: RunState;
  wave: number;
  waves: number;
  halted_by: string | null;
  overruled: string[];
  reason: string;
  started_by: string;
  created_at: string;
  started_at: string | null;
  finished_at: string | null;
  deadline: string | null;
  plan: Plan;
  terms: Terms;
  tally: Tally;
  changes: RunChange[];
}

export interface Outcome {
  code: string;
  fault: string | null;
  step: string | null;
  error_code: string | null;
  findings: string[];
  reason: string | null;
  incident: string | null;
}

export interface Target {
  id: number;
  machine_id: number;
  machine: string;
  address: string;
  port: number | null;
  transport: string | null;
  credential: string | null;
  room: string | null;
  wave: number;
  state: TargetState;
  outcome: Outcome | null;
  attempts: number;
  owed_for: string | null;
  due_at: string | null;
  woken_at: string | null;
  ended_at: string | null;
}

export interface Transcript {
  text: string;
  truncated: boolean;
}

export interface Step {
  code: string;
  command_line: string;
  means: string;
  started_at: string;
  took_millis: number;
  exit_code: number | null;
  stdout: Transcript;
  stderr: Transcript;
  verdict: string;
  error_code: string | null;
}

export interface Attempt {
  id: number;
  number: number;
  node: string;
  opened_at: string;
  closed_at: string | null;
  outcome: Outcome | null;
  means: string | null;
  steps: Step[];
}

export interface RunPage {
  runs: Run[];
  next: number | null;
}

export interface DryRun {
  machines: number;
  waves: number[];
  credentials: Record<string, number>;
  cannot_wake: { machine: string; why: string }[];
  deadline: string | null;
  plan: Plan;
  terms: Terms;
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
