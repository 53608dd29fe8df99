import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { runOf, type RunState, targetsOf } from '../../api/runs';
import { runKey, targetsKey } from './keys';
import { useRunStream } from './useRunStream';

const POLL_EVERY = 2_000;
const PAGE = 1_000;

const moves = (state: RunState | undefined) => state === 'running' || state === 'stopping' || state === 'paused';

/**
 * How does a run stand, now and from now on?
 *
 * The stream tells what changes; where there is none, the run is read anew every two seconds, and a longer one less
 * often. Both end in the same rows, and so does a page that is opened later.
 */
export function useLiveRun(id: number) {
  const queries = useQueryClient();
  const state = queries.getQueryState<{ state: RunState }>(runKey(id))?.data?.state;
  const stream = useRunStream(id, moves(state));
  const pause = (rows: number) => (moves(state) && !stream.open ? POLL_EVERY * Math.max(1, Math.ceil(rows / PAGE)) : false);

  const run = useQuery({ queryKey: runKey(id), queryFn: ({ signal }) => runOf(id, signal), refetchInterval: () => pause(0) });
  const targets = useQuery({ queryKey: targetsKey(id), queryFn: ({ signal }) => targetsOf(id, signal), refetchInterval: (query) => pause(query.state.data?.length ?? 0) });

  const now = run.data?.state;
  useEffect(() => {
    // The last rows may have ended after they were last read.
    if (now === 'finished') void queries.invalidateQueries({ queryKey: targetsKey(id), exact: true });
  }, [now, id, queries]);

  return { run, targets, progress: stream.progress };
}
