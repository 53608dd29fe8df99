import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Target } from '../../api/runs';
import { changed, type LiveEvent, parsed, type Progress, tellsOfTarget } from './events';
import { runKey, targetsKey } from './keys';
import { Rereading } from './Rereading';

interface Stream {
  open: boolean;
  progress: ReadonlyMap<number, Progress>;
}

/** Follows what the server says of a run, for as long as it listens and the server speaks. */
export function useRunStream(run: number, listening: boolean): Stream {
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [progress, setProgress] = useState<ReadonlyMap<number, Progress>>(new Map());

  useEffect(() => {
    if (!listening || typeof EventSource === 'undefined') return;
    const reading = new Rereading(run, queries);
    const source = new EventSource(`/api/v1/events?run=${run}&kinds=run,target,step`);
    const hear = (name: string, told: (event: LiveEvent) => void) => source.addEventListener(name, ({ data }: MessageEvent<string>) => told(parsed(data)));

    hear('run', () => reading.ofRun());
    hear('resync', () => reading.ofAll());
    hear('target', (event) => {
      if (!tellsOfTarget(event)) return reading.ofAll();
      queries.setQueryData<Target[]>(targetsKey(run), (targets) => targets && changed(targets, event));
      reading.ofTarget(event.target);
    });
    hear('step', ({ target, code, position }) => {
      if (target !== undefined && code && position) setProgress((known) => new Map(known).set(target, { step: position, code }));
    });
    source.onopen = () => {
      setOpen(true);
      // What happened between reading and listening was heard by nobody.
      void queries.invalidateQueries({ queryKey: runKey(run), exact: true });
      reading.ofAll();
    };
    source.onerror = () => setOpen(false);
    return () => {
      source.close();
      reading.end();
      setOpen(false);
    };
  }, [run, listening, queries]);

  return { open, progress };
}
