import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { attemptsAt, type Target } from '../api/runs';
import { Loaded } from '../ui/Loaded';
import { Mark } from '../ui/Mark';
import { useNarrow } from '../ui/useNarrow';
import { causeOf } from './causes';
import { Explained } from './Explained';
import { kindOf, toneOf } from './kinds';
import { targetsKey } from './live/keys';
import { AttemptStory } from './AttemptStory';
import { useKindLabel } from './useKindLabel';

interface Opened {
  run: number;
  target: Target | undefined;
  onClose: () => void;
}

/** What was done on one PC, step by step, and what is to be done about it? */
export function TargetDrawer({ run, target, onClose }: Opened) {
  const narrow = useNarrow();
  const last = useRef<number>(undefined);
  if (target) last.current = target.id;
  const open = target !== undefined;
  // Whoever walks the list by keys goes on from where they were; a drawer that is closed while it still
  // slides in never tells that it has closed, so it is not waited for.
  const back = () => document.querySelector<HTMLElement>(`[data-row="${last.current}"]`)?.focus({ preventScroll: true });
  useEffect(() => {
    if (!open && last.current !== undefined) back();
  }, [open]);
  return (
    <Drawer open={open} onClose={onClose} afterOpenChange={(shown) => !shown && back()} title={target?.machine} size={narrow ? '100%' : 720} destroyOnHidden>
      {target && <Story run={run} target={target} />}
    </Drawer>
  );
}

function Story({ run, target }: { run: number; target: Target }) {
  const { t } = useTranslation('runs');
  const label = useKindLabel();
  const attempts = useQuery({
    // A visit in hand, or one that has ended since, has more to tell.
    queryKey: [...targetsKey(run), target.id, target.state, target.attempts],
    queryFn: ({ signal }) => attemptsAt(run, target.id, signal),
    refetchInterval: target.state === 'running' ? 2_000 : false,
    placeholderData: (before) => before,
  });
  const cause = causeOf(target);
  return (
    <>
      <div className="bar-row">
        <Mark tone={toneOf(kindOf(target))}>
          <strong>{label(kindOf(target))}</strong>
        </Mark>
        <span className="soft">{[target.address, target.room, target.credential].filter(Boolean).join(' · ')}</span>
      </div>
      {cause && <Explained cause={cause} target={target} />}
      <Loaded query={attempts}>
        {(all) => (all.length === 0 ? <p className="soft">{t('not_visited')}</p> : [...all].reverse().map((attempt) => <AttemptStory key={attempt.id} attempt={attempt} />))}
      </Loaded>
    </>
  );
}
