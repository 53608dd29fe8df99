import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Target } from '../api/runs';
import { causeOf, keyOf } from './causes';
import { kindOf } from './kinds';

interface Chosen {
  kind: string | null;
  cause: string | null;
  text: string | null;
  target: string | null;
}

export interface RunFilter extends Chosen {
  linkTo: (change: Partial<Chosen>) => string;
  set: (change: Partial<Chosen>) => void;
  matches: (target: Target) => boolean;
  active: boolean;
}

/** Which of a run's PCs are shown, and which one is open? The address says it, so that it can be sent to a colleague. */
export function useRunFilter(): RunFilter {
  const [query, setQuery] = useSearchParams();
  return useMemo(() => {
    const chosen: Chosen = { kind: query.get('kind'), cause: query.get('cause'), text: query.get('text'), target: query.get('target') };
    const wanted = chosen.text?.trim().toLowerCase() ?? '';
    const with_ = (change: Partial<Chosen>) => {
      const next = new URLSearchParams();
      for (const [name, value] of Object.entries({ ...chosen, ...change })) if (value) next.set(name, value);
      return next;
    };
    return {
      ...chosen,
      active: Boolean(chosen.kind ?? chosen.cause ?? wanted),
      linkTo: (change) => `?${with_(change)}`,
      set: (change) => setQuery(with_(change), { replace: true, preventScrollReset: true }),
      matches: (target) => {
        const cause = causeOf(target);
        return (
          (!chosen.kind || kindOf(target) === chosen.kind) &&
          (!chosen.cause || (cause !== null && keyOf(cause) === chosen.cause)) &&
          (!wanted || [target.machine, target.address, target.room ?? ''].some((text) => text.toLowerCase().includes(wanted)))
        );
      },
    };
  }, [query, setQuery]);
}
