import { useTranslation } from 'react-i18next';
import type { Target } from '../api/runs';
import { useCodes, useExplain } from '../explain/explanations';
import { fill } from '../i18n/fill';
import type { Cause } from './causes';

export interface CauseText {
  title: string;
  why: string;
  remedy: string;
}

const unfilled = /\{\w+\}/g;

/** What is said of a cause: for one PC with its address and what was found on it, for several without. */
export function useCauseText(): (cause: Cause, targets: readonly Target[], found?: Readonly<Record<string, string>>) => CauseText {
  const { t } = useTranslation('runs');
  const explain = useExplain();
  const codes = useCodes();
  // What a run's list does not tell of each PC.
  const nameless = { product: t('the_product'), machines: t('several_pcs'), account: t('the_account'), minutes_off: t('many'), minutes: t('many') };
  return (cause, targets, found) => {
    const [first] = targets;
    const values: Record<string, string> = { ...nameless, address: t('that_pc'), ...sharedBy(targets), ...(targets.length === 1 && first ? valuesOf(first) : {}) };
    // A finding's address is the KMS host's, which the outcome does not tell.
    if (cause.kind === 'finding') values['address'] = t('the_kms_host');
    Object.assign(values, found);
    const whole = (text: string) => fill(text, values).replace(unfilled, '…');
    if (cause.kind === 'code') {
      const known = codes?.[cause.code];
      return { title: known?.title ?? cause.code, why: whole(known?.cause ?? ''), remedy: steps(whole(known?.remedy ?? '')) };
    }
    const detail = cause.kind === 'fault' ? sharedDetail(targets) : null;
    const known = (detail && explain.of('fault_detail', detail)) || explain.of(cause.kind, cause.code);
    return { title: known?.label ?? cause.code, why: whole(known?.explanation ?? ''), remedy: steps(whole(known?.remedy ?? '')) };
  };
}

function valuesOf({ address, outcome }: Target): Record<string, string> {
  return { address, ...(outcome?.incident ? { incident: outcome.incident } : {}) };
}

/** Which of a fault's causes it was, if it was the same one for all. */
function sharedDetail(targets: readonly Target[]): string | null {
  const details = new Set(targets.map((target) => target.outcome?.fault_detail ?? null));
  return details.size === 1 ? ([...details][0] ?? null) : null;
}

/** What holds for each of them, and may be said of all. */
function sharedBy(targets: readonly Target[]): Record<string, string> {
  const accounts = new Set(targets.map((target) => target.credential));
  const [account] = accounts;
  return account && accounts.size === 1 ? { account } : {};
}

/** Numbered steps stand in one line in the files that the command line reads, too. */
export function steps(text: string): string {
  return text.replace(/ (?=[2-9]\. )/g, '\n');
}
