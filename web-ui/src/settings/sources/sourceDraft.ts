import type { Source, SourceOrder, Trust } from '../../api/discovery';

// A file on the server is for its command line.
type TrustKind = Exclude<Trust['kind'], 'file'>;

/** What the form holds: what is empty there is not said to the server. */
export interface Draft {
  name: string;
  host: string;
  port?: number | null;
  security: Source['security'];
  trust: { kind: TrustKind; pem?: string | null; sha256?: string | null };
  credential: string;
  base: string;
  filter?: string;
  machine_credential?: string | null;
  every_minutes?: number | null;
  seen_within_days?: number | null;
  most_changed_percent?: number | null;
  rules?: ({ ou?: string; room?: string | null; owner?: string | null } | undefined)[];
}

export function draftOf(source: Source | null): Draft {
  if (!source) return { name: '', host: '', security: 'ldaps', trust: { kind: 'public' }, credential: '', base: '', most_changed_percent: 20 };
  const { id: _, version: __, synced_at: ___, sync_result: ____, trust, ...said } = source;
  return { ...said, trust: { ...trust, kind: trust.kind === 'file' ? 'public' : trust.kind } };
}

export function orderOf(draft: Draft): SourceOrder {
  const { trust, rules, ...plain } = draft;
  const kind = trust.kind;
  return {
    ...said(plain),
    // Those that the form does not let go without.
    name: draft.name,
    host: draft.host,
    credential: draft.credential,
    base: draft.base,
    trust: { kind, ...(kind === 'issuers' ? said({ pem: trust.pem }) : kind === 'pinned' ? said({ sha256: trust.sha256 }) : {}) },
    rules: (rules ?? []).flatMap((rule) => (rule?.ou?.trim() ? [{ ou: rule.ou.trim(), ...said({ room: rule.room, owner: rule.owner }) }] : [])),
  };
}

function said<T extends object>(all: T): { [K in keyof T]?: Exclude<T[K], null | undefined> } {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null && value !== undefined && value !== '')) as { [K in keyof T]?: Exclude<T[K], null | undefined> };
}
