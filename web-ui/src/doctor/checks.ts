import type { Finding } from '../api/machines';
import type { Target } from '../api/runs';

/** What must hold, in this order, before a PC can be activated. */
export const order = ['name', 'port', 'trust', 'login', 'rights', 'shell', 'scripts', 'clock', 'kms', 'products'] as const;
export type CheckName = (typeof order)[number];
export type Standing = 'good' | 'bad' | 'busy' | 'unknown';

export interface Check {
  name: CheckName;
  standing: Standing;
  /** What is wrong, by the codes of our faults and findings; what else it may mean stands behind it. */
  causes: { kind: 'fault' | 'fault_detail' | 'finding' | 'advice'; code: string; details: Record<string, string> }[];
}

const ofFault: Record<string, CheckName> = {
  name_not_found: 'name',
  refused: 'port',
  no_answer: 'port',
  tls_untrusted: 'trust',
  tls_expired: 'trust',
  tls_wrong_name: 'trust',
  host_key_changed: 'trust',
  login_refused: 'login',
  login_method_refused: 'login',
  account_locked: 'login',
  laps_missing: 'login',
  laps_encrypted: 'login',
  laps_directory: 'login',
  not_administrator: 'rights',
};
const ofFinding: Record<string, CheckName> = { not_elevated: 'rights', vbscript_missing: 'scripts', powershell_missing: 'scripts', powershell_constrained: 'scripts', script_killed: 'scripts', clock_wrong: 'clock', kms_port_closed: 'kms', kms_host_not_listed: 'kms', is_kms_host: 'kms' };

/** A refusal by NTLM looks the same whether the password is wrong or a policy keeps NTLM out. */
const restricted = (fault: string, authentication: string | undefined): Check['causes'] => (fault === 'login_refused' && authentication === 'ntlm' ? [{ kind: 'advice', code: 'ntlm_restricted', details: {} }] : []);

/** Which of its causes it was says more than the fault does; where nobody knows that one, the fault is told. */
const ofOutcome = (fault: string, detail: string | null | undefined, isKnown: (detail: string) => boolean): Check['causes'][number] => (detail && isKnown(detail) ? { kind: 'fault_detail', code: detail, details: {} } : { kind: 'fault', code: fault, details: {} });

/**
 * What a visit that only reads has shown: up to a fault all is well, and behind it nothing is known.
 * `authentication` is by what it logged in, or tried to.
 */
export function checksOf(target: Target | null, findings: readonly Finding[], authentication?: string, isKnown: (detail: string) => boolean = () => false): Check[] {
  const ended = target?.state === 'ended' || target?.state === 'owed';
  const fault = target?.outcome?.fault ?? target?.owed_for ?? null;
  const broken = fault === null ? order.length : order.indexOf(ofFault[fault] ?? 'shell');
  return order.map((name, index) => {
    if (!ended) return { name, standing: 'busy', causes: [] };
    if (index > broken) return { name, standing: 'unknown', causes: [] };
    const causes: Check['causes'] = fault !== null && index === broken ? [ofOutcome(fault, target?.outcome?.fault_detail, isKnown), ...restricted(fault, authentication)] : findings.filter(({ code }) => (ofFinding[code] ?? 'products') === name).map(({ code, details }) => ({ kind: 'finding', code, details }));
    return { name, standing: causes.length > 0 ? 'bad' : 'good', causes };
  });
}

/** Whether somebody could get in and look. */
export const gotIn = (checks: readonly Check[]): boolean => checks.slice(0, order.indexOf('scripts')).every(({ standing }) => standing === 'good');
