import { useQuery } from '@tanstack/react-query';
import { completions } from '../api/machines';

const MOST = 12;

export interface Completing {
  proposals: string[];
  complete: (proposal: string) => { text: string; cursor: number };
}

/** How could a selector go on where somebody is typing? Nothing is proposed while nobody is. */
export function useCompletion(text: string, cursor: number | null): Completing {
  const asked = useQuery({
    queryKey: ['completions', text, cursor],
    queryFn: ({ signal }) => completions(text, cursor ?? 0, signal),
    enabled: cursor !== null,
    staleTime: 60_000,
    retry: false,
  });
  const found = cursor === null ? undefined : asked.data;
  return {
    proposals: found?.proposals.slice(0, MOST) ?? [],
    complete: (proposal) => {
      const { offset = 0, length = 0 } = found ?? {};
      // After a whole value comes the next term; after `room:` comes its value.
      const gap = proposal.endsWith(':') ? '' : ' ';
      const before = text.slice(0, offset) + proposal + gap;
      return { text: before + text.slice(offset + length).trimStart(), cursor: before.length };
    },
  };
}
