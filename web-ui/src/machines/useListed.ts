import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Listed } from '../api/machines';

/** Which machines are listed, in which order, with which columns? The address says it, so that it can be kept and sent. */
export function useListed(): Listed & { set: (change: Partial<Listed>) => void } {
  const [query, setQuery] = useSearchParams();
  const selector = query.get('selector') ?? '';
  const sort = query.get('sort') ?? 'name';
  const columns = query.get('columns') ?? '';
  const set = useCallback(
    (change: Partial<Listed>) =>
      setQuery(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(change)) value && !(name === 'sort' && value === 'name') ? next.set(name, value) : next.delete(name);
          return next;
        },
        { replace: true, preventScrollReset: true },
      ),
    [setQuery],
  );
  return useMemo(() => ({ selector, sort, columns, set }), [selector, sort, columns, set]);
}

/** The address of the list of these machines. */
export const listOf = (selector: string) => `/machines?${new URLSearchParams({ selector })}`;
