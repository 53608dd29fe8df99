import { useTranslation } from 'react-i18next';
import type { Target } from '../api/runs';
import type { Column } from '../rows/Rows';
import { When } from '../time/When';
import { Mark } from '../ui/Mark';
import { causeOf } from './causes';
import { kindOf, toneOf } from './kinds';
import type { Progress } from './live/events';
import { useCauseText } from './useCauseText';
import { useStepLabel } from './useStepLabel';
import { useKindLabel } from './useKindLabel';

/** What a run's list tells of each PC. */
export function useTargetColumns(progress: ReadonlyMap<number, Progress>, waves: number): Column<Target>[] {
  const { t } = useTranslation('runs');
  const label = useKindLabel();
  const textOf = useCauseText();
  const stepLabel = useStepLabel();

  const detail = (target: Target): string => {
    const cause = causeOf(target);
    const step = progress.get(target.id);
    if (cause) return textOf(cause, [target]).title;
    if (target.state === 'running' && step) return t('step', { step: step.step, name: stepLabel(step.code) });
    return target.owed_for ? t(target.owed_for === 'retry' ? 'owed_for.retry' : 'owed_for.presence') : '';
  };
  const moment = ({ ended_at, due_at }: Target) => {
    if (ended_at) return <When at={ended_at} />;
    return due_at ? <When at={due_at} /> : null;
  };

  const columns: (Column<Target> | false)[] = [
    { key: 'machine', title: t('column.machine'), width: 'minmax(7rem, 1.1fr)', cell: (target) => target.machine },
    { key: 'room', title: t('column.room'), width: 'minmax(4rem, 0.6fr)', cell: (target) => target.room, wideOnly: true },
    waves > 1 && { key: 'wave', title: t('column.wave'), width: '4rem', cell: (target) => target.wave, wideOnly: true },
    {
      key: 'outcome', title: t('column.outcome'), width: 'minmax(8rem, 1fr)', cell: (target) => (
        <>
          <Mark tone={toneOf(kindOf(target))}>{label(kindOf(target))}</Mark> {target.until_reboot && <span className="soft">{t('until_reboot')}</span>}
        </>
      ),
    },
    { key: 'detail', title: t('column.detail'), width: 'minmax(8rem, 1.6fr)', cell: detail, wideOnly: true },
    { key: 'attempts', title: t('column.attempts'), width: '4.5rem', cell: (target) => target.attempts, wideOnly: true },
    { key: 'when', title: t('column.when'), width: '6.5rem', cell: moment, wideOnly: true },
  ];
  return columns.filter((column) => column !== false);
}
