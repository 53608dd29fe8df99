import { useQuery } from '@tanstack/react-query';
import { kmsHosts } from '../api/kms';
import { pageOf } from '../api/machines';
import { rooms } from '../api/rooms';
import { credentials } from '../api/settings';

export const steps = ['administrator', 'kms', 'credential', 'test', 'import', 'room'] as const;
export type Step = (typeof steps)[number];

export interface Progress {
  done: ReadonlySet<Step>;
  /** The first that is not done; null when all are. */
  next: Step | null;
}

const EVERYTHING = '';
// Whatever was read once was reached by somebody with a password.
const READ = '-seen:none';

/** How far has the set-up come? Asked of what is there, so that it goes on wherever it was left. */
export function useProgress(enabled = true): Progress | null {
  const hosts = useQuery({ queryKey: ['kms'], queryFn: ({ signal }) => kmsHosts(signal), enabled });
  const accounts = useQuery({ queryKey: ['credentials'], queryFn: ({ signal }) => credentials(signal), enabled });
  const places = useQuery({ queryKey: ['rooms'], queryFn: ({ signal }) => rooms(signal), enabled });
  const machines = useQuery({ queryKey: ['machines', 'count', EVERYTHING], queryFn: ({ signal }) => pageOf({ selector: EVERYTHING, sort: 'name' }, null, 1, signal), enabled });
  const read = useQuery({ queryKey: ['machines', 'count', READ], queryFn: ({ signal }) => pageOf({ selector: READ, sort: 'name' }, null, 1, signal), enabled });
  if (!hosts.data || !accounts.data || !places.data || !machines.data || !read.data) return null;
  // The PC of the test may be the first in the inventory; a list brings more than one.
  const reached: Record<Step, boolean> = { administrator: true, kms: hosts.data.length > 0, credential: accounts.data.length > 0, test: read.data.total > 0, import: machines.data.total > 1, room: places.data.length > 0 };
  const done = new Set(steps.filter((step) => reached[step]));
  return { done, next: steps.find((step) => !done.has(step)) ?? null };
}
