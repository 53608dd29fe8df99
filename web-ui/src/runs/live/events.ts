import type { Target, TargetState } from '../../api/runs';

/** What the server tells of a change: codes only, and no more of it than the list shows at once. */
export interface LiveEvent {
  target?: number;
  /** The target's state, or the step's code. */
  code?: string;
  /** The outcome that a target ended in. */
  about?: string;
  /** Which step of the visit it was, from 1. */
  position?: number;
  at?: string;
}

/** The last step that a visit in hand has taken. */
export interface Progress {
  step: number;
  code: string;
}

const states: readonly string[] = ['waiting', 'running', 'owed', 'ended'] satisfies TargetState[];

/** Whether the event tells of one target how it stands; otherwise so many changed that all are to be read. */
export function tellsOfTarget(event: LiveEvent): event is LiveEvent & { target: number; code: TargetState } {
  return event.target !== undefined && states.includes(event.code ?? '');
}

/** The targets with what is told of one of them. Why it ended like that has to be read. */
export function changed(targets: readonly Target[], event: LiveEvent & { target: number; code: TargetState }): Target[] {
  const outcome = event.code === 'ended' && event.about ? { code: event.about, fault: null, fault_detail: null, step: null, error_code: null, findings: [], reason: null, incident: null } : null;
  const ended_at = event.code === 'ended' ? (event.at ?? null) : null;
  return targets.map((target) => (target.id === event.target ? { ...target, state: event.code, outcome, ended_at } : target));
}

/** The targets with those that were read anew among them in their place. */
export function merged(targets: readonly Target[], fresh: readonly Target[]): Target[] {
  const byId = new Map(fresh.map((target) => [target.id, target]));
  return targets.map((target) => byId.get(target.id) ?? target);
}

export function parsed(data: string): LiveEvent {
  try {
    const said: unknown = JSON.parse(data);
    return typeof said === 'object' && said !== null ? said : {};
  } catch {
    return {};
  }
}
