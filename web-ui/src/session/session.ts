import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect } from 'react';
import { whenSignedOut } from '../api/http';
import { logOut, type Who, whoAmI } from '../api/session';

export type Right = 'read' | 'operate' | 'administer' | 'audit';

const key = ['session'];
export const WhoContext = createContext<Who | null>(null);

export function useSession() {
  const queries = useQueryClient();
  useEffect(() => whenSignedOut(() => queries.setQueryData(key, null)), [queries]);
  return useQuery({ queryKey: key, queryFn: ({ signal }) => whoAmI(signal), staleTime: Infinity, retry: false });
}

/** Takes over who has logged in, and forgets what was shown to somebody else. */
export function useLoggedIn(): (who: Who) => void {
  const queries = useQueryClient();
  return (who) => {
    queries.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' && query.queryKey[0] !== 'file' });
    queries.setQueryData(key, who);
  };
}

export function useLogOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: logOut,
    onSuccess: () => {
      queries.removeQueries({ predicate: (query) => query.queryKey[0] !== 'file' && query.queryKey[0] !== 'session' });
      queries.setQueryData(key, null);
    },
  });
}

export function useWho(): Who {
  const who = useContext(WhoContext);
  if (!who) throw new Error('shown only to somebody who is logged in');
  return who;
}

/** May the person do this? The server decides; the page only leaves out what would be refused. */
export function useMay(right: Right): boolean {
  return useContext(WhoContext)?.rights.some((held) => held.toLowerCase() === right) ?? false;
}
