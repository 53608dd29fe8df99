import { useTranslation } from 'react-i18next';
import type { Run } from '../api/runs';
import { useServerText } from './useServerText';

const STEP = 25;

/** Tells who listens instead of looks, and only at each quarter and when the run's state changes. */
export function Milestones({ run }: { run: Run }) {
  const { t } = useTranslation('runs');
  const server = useServerText();
  const percent = run.tally.total === 0 ? 0 : ((run.tally.states.ended ?? 0) / run.tally.total) * 100;
  return (
    <p role="status" className="visually-hidden">
      {t('milestone', { state: server(`run_state.${run.state}.label`), percent: Math.floor(percent / STEP) * STEP })}
    </p>
  );
}
