import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Run, Target } from '../api/runs';
import { NoSuchPage } from '../app/NoSuchPage';
import { Loaded } from '../ui/Loaded';
import { useTitle } from '../ui/useTitle';
import { groupByCause } from './causes';
import { Causes } from './Causes';
import { History } from './History';
import { countsOf, tallyOf } from './kinds';
import { Legend } from './Legend';
import type { Progress } from './live/events';
import { useLiveRun } from './live/useLiveRun';
import { Milestones } from './Milestones';
import { OutcomeBar } from './OutcomeBar';
import { RunFacts } from './RunFacts';
import { RunHead } from './RunHead';
import { TargetDrawer } from './TargetDrawer';
import { Targets } from './Targets';
import { useRunFilter } from './useRunFilter';
import './runs.css';

/** One run, from its first second to long after its end. */
export default function RunPage() {
  const { id = '' } = useParams();
  return /^\d{1,15}$/.test(id) ? <RunOf id={Number(id)} key={id} /> : <NoSuchPage />;
}

function RunOf({ id }: { id: number }) {
  const { t } = useTranslation('runs');
  const { run, targets, progress } = useLiveRun(id);
  useTitle(t('run', { id }));
  return (
    <div className="page">
      <Loaded query={run}>{(loaded) => <Standing run={loaded} targets={targets.data} progress={progress} />}</Loaded>
      {run.data && <Loaded query={targets}>{() => null}</Loaded>}
    </div>
  );
}

function Standing({ run, targets: read, progress }: { run: Run; targets: readonly Target[] | undefined; progress: ReadonlyMap<number, Progress> }) {
  const filter = useRunFilter();
  const targets = useMemo(() => read?.map((target) => ({ ...target, credential: target.credential ?? run.terms.credential })), [read, run.terms.credential]);
  const counts = targets ? tallyOf(targets) : countsOf(run.tally);
  return (
    <>
      <RunHead run={run} counts={counts} />
      <Milestones run={run} />
      <section className="card">
        <OutcomeBar counts={counts} />
        <Legend counts={counts} filter={filter} />
        <RunFacts run={run} />
      </section>
      {targets && (
        <>
          <Causes groups={groupByCause(targets)} filter={filter} />
          <Targets targets={targets} progress={progress} waves={run.waves} filter={filter} />
          <TargetDrawer run={run.id} target={targets.find((target) => String(target.id) === filter.target)} onClose={() => filter.set({ target: null })} />
        </>
      )}
      <History run={run} />
    </>
  );
}
