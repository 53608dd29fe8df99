import { vi } from 'vitest';
import type { Run, Target } from '../api/runs';

type Answer = unknown | ((body: unknown, url: URL) => unknown);

export interface Asked {
  method: string;
  path: string;
  body: unknown;
  headers: Headers;
}

/** A server of a few answers, by `METHOD /path`; what it was asked is kept. A Response is answered as it is. */
export function serve(answers: Record<string, Answer>): Asked[] {
  const asked: Asked[] = [];
  vi.stubGlobal('fetch', async (path: string, request: RequestInit = {}) => {
    const url = new URL(path, 'http://rollcall.test');
    const method = request.method ?? 'GET';
    const body: unknown = typeof request.body === 'string' ? JSON.parse(request.body) : undefined;
    asked.push({ method, path: url.pathname + url.search, body, headers: new Headers(request.headers) });
    const answer = answers[`${method} ${url.pathname.replace('/api/v1', '')}`];
    const said = typeof answer === 'function' ? (answer as (body: unknown, url: URL) => unknown)(body, url) : answer;
    if (said === undefined) return problem(404, 'not_found');
    return said instanceof Response ? said.clone() : Response.json(said);
  });
  return asked;
}

export const problem = (status: number, code: string, field: string | null = null, values: Record<string, string> = {}) => Response.json({ status, code, field, values }, { status });

export const operator = { name: 'wang', role: 'administrator', rights: ['read', 'operate', 'administer'], zone: 'Asia/Taipei', csrf_token: 'token-1' };

export function target(id: number, more: Partial<Target> = {}): Target {
  const name = `A101-${String(id).padStart(2, '0')}`;
  return { id, machine_id: id, machine: name, address: `10.0.0.${id}`, port: null, transport: null, credential: null, room: 'A101', wave: 1, state: 'waiting', outcome: null, until_reboot: false, attempts: 0, owed_for: null, due_at: null, woken_at: null, ended_at: null, ...more };
}

export function ended(id: number, code: string, why: Partial<NonNullable<Target['outcome']>> = {}): Target {
  const outcome = { code, fault: null, fault_detail: null, step: null, error_code: null, findings: [], reason: null, incident: null, ...why };
  return target(id, { state: 'ended', outcome, attempts: 1, ended_at: '2026-11-23T00:41:00Z' });
}

export function run(more: Partial<Run> = {}): Run {
  return {
    id: 7,
    state: 'running',
    wave: 1,
    waves: 1,
    halted_by: null,
    overruled: [],
    reason: '',
    started_by: 'wang',
    created_at: '2026-11-23T00:40:00Z',
    started_at: '2026-11-23T00:40:00Z',
    finished_at: null,
    deadline: null,
    plan: { products: ['office'], kms: { office: 'kms.test:1688' }, mode: 'activate', horizon_days: 30, visit_timeout_seconds: 600 },
    terms: { credential: 'lab', transport: null, port: null, at_once: 50, per_room: 200, jitter_seconds: 0, waves: [], brake: { harm_percent: 50, reached: 10 }, catch_up: true, wake: false, shut_down: false, keep_hours: false },
    tally: { total: 0, states: {}, outcomes: {}, success: 0 },
    changes: [],
    ...more,
  };
}
