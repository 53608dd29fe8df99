import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Run } from '../api/runs';
import { useMay } from '../session/session';
import { Mark } from '../ui/Mark';
import { Again } from './Again';
import { toneOfRun } from './kinds';
import { Report } from './Report';
import { Steering } from './Steering';
import { useServerText } from './useServerText';

/** Which run is it, how does it stand, and what can be done with it? */
export function RunHead({ run, counts }: { run: Run; counts: ReadonlyMap<string, number> }) {
  const { t } = useTranslation('runs');
  const server = useServerText();
  const mayOperate = useMay('operate');
  const short = run.halted_by && server(`halted.${run.halted_by}`, run.halted_by);
  const halted = run.halted_by && short && run.state !== 'running' ? (run.state === 'finished' ? t('ended_because', { why: short }) : server(`stopped_because.${run.halted_by}`, short)) : null;
  return (
    <>
      <div className="page-head">
        <h1>
          {t('run', { id: run.id })}
          {run.reason && <small className="soft"> {run.reason}</small>}
        </h1>
        <Mark tone={toneOfRun(run)}>{server(`run_state.${run.state}.label`)}</Mark>
        {mayOperate && <Steering run={run} counts={counts} />}
        {mayOperate && <Again run={run} />}
        <Report run={run.id} />
      </div>
      {halted && <Alert type="warning" showIcon title={halted} />}
    </>
  );
}
