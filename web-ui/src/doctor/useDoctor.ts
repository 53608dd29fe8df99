import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { kmsHosts } from '../api/kms';
import { machineOf } from '../api/machines';
import { isProblem } from '../api/problem';
import { attemptsAt, runOf, type RunRequest, startRun, type Target, targetsOf } from '../api/runs';
import { useExplain } from '../explain/explanations';
import { type Check, checksOf } from './checks';

export interface Patient {
  /** A PC that is known, by its name, or a new one. */
  machine: string | { name: string; address: string };
  credential?: string;
  reason: string;
}

const LOOK_EVERY = 1_000;

/** Visits one PC, only to read, and says what of all that it takes holds there. */
export function useDoctor() {
  const queries = useQueryClient();
  const explain = useExplain();
  const hosts = useQuery({ queryKey: ['kms'], queryFn: ({ signal }) => kmsHosts(signal) });
  const kms = hosts.data?.find(({ allowed }) => allowed);
  const begin = useMutation({
    mutationFn: ({ machine, credential, reason }: Patient) => {
      const request: RunRequest = { machines: [], products: ['windows', 'office'], mode: 'read', catch_up: false, wake: false, shut_down: false, reason, ...(credential ? { credential } : {}), ...(kms ? { kms: { all: `${kms.name}:${kms.port}` } } : {}) };
      const visit = (who: Patient['machine']) => startRun({ ...request, machines: [who] }, crypto.randomUUID());
      // One that nobody knows yet is its own address.
      return visit(machine).catch((failure: unknown) => {
        if (typeof machine !== 'string' || !isProblem(failure, 'machine_unknown')) throw failure;
        return visit({ name: machine, address: machine });
      });
    },
  });
  const run = begin.data?.id;
  const visit = useQuery({
    queryKey: ['doctor', run],
    queryFn: async ({ signal }) => ((await targetsOf(run ?? 0, signal))[0] ?? null) as Target | null,
    enabled: run !== undefined,
    refetchInterval: ({ state }) => (state.data?.state === 'ended' || state.data?.state === 'owed' ? false : LOOK_EVERY),
  });
  // Somebody may have stopped it, or a brake: then the visit never comes.
  const stopped = useQuery({ queryKey: ['doctor', run, 'run'], queryFn: ({ signal }) => runOf(run ?? 0, signal), enabled: run !== undefined && visit.data?.state === 'waiting', refetchInterval: LOOK_EVERY });
  const target = visit.data ?? null;
  const ended = target?.state === 'ended' || target?.state === 'owed';
  const seen = useQuery({
    queryKey: ['machines', target?.machine_id, 'after', run],
    queryFn: async ({ signal }) => {
      const detail = await machineOf(target?.machine_id ?? 0, signal);
      queries.setQueryData(['machines', target?.machine_id], detail);
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'figures' || (queryKey[0] === 'machines' && queryKey[2] === 'readings') });
      return detail;
    },
    enabled: ended,
    staleTime: Infinity,
  });
  const attempt = useQuery({
    queryKey: ['doctor', run, 'attempt'],
    queryFn: async ({ signal }) => (await attemptsAt(run ?? 0, target?.id ?? 0, signal)).at(-1) ?? null,
    enabled: target?.outcome?.fault === 'login_refused',
    staleTime: Infinity,
  });
  const isKnown = (detail: string) => explain.of('fault_detail', detail) !== undefined;
  const checks: Check[] | null = run === undefined ? null : checksOf(ended && seen.data ? target : null, seen.data?.findings ?? [], attempt.data?.passage?.authentication, isKnown);
  return { begin: begin.mutate, failure: begin.error ?? visit.error ?? seen.error, busy: begin.isPending || (run !== undefined && !(ended && seen.data)), run, target, checks, paused: stopped.data?.state === 'paused' };
}
