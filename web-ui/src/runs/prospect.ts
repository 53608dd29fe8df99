import type { Run } from '../api/runs';

// Of fewer visits than that, the first slow PC would decide about the whole estimate.
const ENOUGH = 3;

/** When will the run have visited all that it can, at its pace so far? Null while nobody can tell. */
export function expectedEnd(run: Run, now: number): number | null {
  const ended = run.tally.states.ended ?? 0;
  const left = (run.tally.states.waiting ?? 0) + (run.tally.states.running ?? 0);
  if (run.state !== 'running' || !run.started_at || ended < ENOUGH || left === 0) return null;
  return now + ((now - Date.parse(run.started_at)) / ended) * left;
}

export function elapsed(run: Run, now: number): number | null {
  if (!run.started_at) return null;
  return (run.finished_at ? Date.parse(run.finished_at) : now) - Date.parse(run.started_at);
}
