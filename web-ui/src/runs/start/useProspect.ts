import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { describeRun } from '../../api/runs';
import { type Draft, isComplete, requestOf } from './draft';

// So long without a key pressed means that somebody looks at what it says.
const SETTLED_AFTER = 500;

/** What would happen, according to the server? Asked anew when the form has not changed for a moment. */
export function useProspect(draft: Draft) {
  const wanted = isComplete(draft) ? JSON.stringify(requestOf(draft)) : null;
  const [settled, setSettled] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(wanted), SETTLED_AFTER);
    return () => clearTimeout(timer);
  }, [wanted]);
  const answer = useQuery({
    queryKey: ['prospect', settled],
    queryFn: ({ signal }) => describeRun(JSON.parse(settled ?? ''), signal),
    enabled: settled !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });
  // What is shown may be about an earlier state of the form; only the present one may be ordered.
  const current = settled !== null && settled === wanted && answer.isSuccess && !answer.isPlaceholderData;
  return { answer, complete: wanted !== null, current, request: settled };
}
