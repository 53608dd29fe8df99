import type { Target } from '../api/runs';
import type { Kind } from '../explain/explanations';
import { kindOf, toneOf } from './kinds';

/** Why something did not go well: one of our codes, or one of Microsoft's. */
export interface Cause {
  kind: Kind | 'code';
  code: string;
}

export interface CauseGroup {
  key: string;
  cause: Cause;
  targets: Target[];
}

export const keyOf = (cause: Cause) => `${cause.kind}:${cause.code}`;

/** The one cause under which a target is counted; null while it has none. */
export function causeOf(target: Target): Cause | null {
  const outcome = target.outcome;
  if (target.state !== 'ended' || !outcome || toneOf(kindOf(target)) === 'good') return null;
  if (outcome.findings[0]) return { kind: 'finding', code: outcome.findings[0] };
  if (outcome.fault) return { kind: 'fault', code: outcome.fault };
  if (outcome.error_code) return { kind: 'code', code: outcome.error_code };
  if (outcome.reason) return { kind: 'stopped', code: outcome.reason };
  return { kind: 'outcome', code: outcome.code };
}

/** The most frequent first: who mends that one has mended the most PCs. */
export function groupByCause(targets: readonly Target[]): CauseGroup[] {
  const groups = new Map<string, CauseGroup>();
  for (const target of targets) {
    const cause = causeOf(target);
    if (!cause) continue;
    const group = groups.get(keyOf(cause)) ?? { key: keyOf(cause), cause, targets: [] };
    group.targets.push(target);
    groups.set(group.key, group);
  }
  return [...groups.values()].sort((a, b) => b.targets.length - a.targets.length);
}
