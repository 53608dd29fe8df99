import type { Mode, RunRequest } from '../../api/runs';
import { siteMoment } from '../../time/time';

/** What the form holds. */
export interface Draft {
  from: 'selector' | 'names';
  selector?: string;
  machines?: string;
  mode: Mode;
  products: string[];
  same_kms: boolean;
  kms?: { all?: string; office?: string; windows?: string };
  credential?: string;
  at_once?: number | null;
  per_room?: number | null;
  jitter_seconds?: number | null;
  waves?: string;
  brake?: { harm_percent?: number | null; reached?: number | null };
  catch_up: boolean;
  deadline?: string;
  until?: string;
  wake: boolean;
  shut_down: boolean;
  reason?: string;
}

export const empty: Draft = { from: 'names', mode: 'activate', products: [], same_kms: true, catch_up: true, deadline: 'PT24H', wake: false, shut_down: false };

/** One line is a name, or a name and the address of a PC that is not known yet. */
export function machinesIn(text: string): (string | { name: string; address: string })[] {
  return linesOf(text).map((line) => {
    const [name = '', address] = line.split(/[\t,;]\s*|\s{2,}/).map((part) => part.trim());
    return address ? { name, address } : name;
  });
}

export const linesOf = (text: string): string[] => text.split(/\r?\n/).map((line) => line.trim()).filter(Boolean);

/** Whether enough is filled in that the server can say what would happen. */
export function isComplete(draft: Draft): boolean {
  const machines = draft.from === 'names' ? linesOf(draft.machines ?? '').length > 0 : (draft.selector ?? '').trim() !== '';
  const hosts = draft.mode === 'read' || (draft.same_kms ? Boolean(draft.kms?.all?.trim()) : draft.products.every((product) => draft.kms?.[product as 'office']?.trim()));
  return machines && draft.products.length > 0 && hosts && (draft.deadline !== 'until' || Boolean(draft.until));
}

export function requestOf(draft: Draft): RunRequest {
  const brake = present(draft.brake ?? {});
  const limits = present({ at_once: draft.at_once, per_room: draft.per_room, jitter_seconds: draft.jitter_seconds });
  const kms = present(draft.same_kms ? { all: draft.kms?.all?.trim() } : { office: pick(draft, 'office'), windows: pick(draft, 'windows') });
  const waves = (draft.waves ?? '').split(/[\s,、，]+/).filter(Boolean).map(Number);
  const deadline = draft.deadline === 'until' ? draft.until && siteMoment(draft.until) : draft.deadline;
  return {
    ...(draft.from === 'names' ? { machines: machinesIn(draft.machines ?? '') } : { selector: (draft.selector ?? '').trim() }),
    products: draft.products,
    mode: draft.mode,
    ...(Object.keys(kms).length > 0 && draft.mode !== 'read' ? { kms } : {}),
    ...present({ credential: draft.credential, reason: draft.reason?.trim() || undefined, deadline }),
    ...limits,
    ...(waves.length > 0 ? { waves } : {}),
    ...(Object.keys(brake).length > 0 ? { brake } : {}),
    catch_up: draft.catch_up,
    wake: draft.wake,
    shut_down: draft.wake && draft.shut_down,
  };
}

const pick = (draft: Draft, product: 'office' | 'windows') => (draft.products.includes(product) ? draft.kms?.[product]?.trim() : undefined);

type Present<T> = { [K in keyof T]?: NonNullable<T[K]> };

function present<T extends Record<string, unknown>>(all: T): Present<T> {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value !== null && value !== '')) as Present<T>;
}
