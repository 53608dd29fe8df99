import { useSyncExternalStore } from 'react';

const narrow = () => matchMedia('(max-width: 720px)');

/** Is this a phone held upright? The style sheet has the same limit. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = narrow();
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => narrow().matches,
  );
}
