import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Run, type RunState, steer, type Steering as Way } from '../api/runs';
import { useSentence } from '../ui/useSentence';
import { runKey } from './live/keys';

const ways: Record<RunState, readonly Way[]> = { created: ['start', 'stop'], running: ['pause', 'stop'], paused: ['resume', 'stop'], stopping: [], finished: [] };

/** Starts, pauses, resumes or stops a run, after saying what that means for the PCs in hand. */
export function Steering({ run, counts }: { run: Run; counts: ReadonlyMap<string, number> }) {
  const { t } = useTranslation('runs');
  const [asking, setAsking] = useState<Way | null>(null);
  return (
    <>
      {ways[run.state].map((way) => (
        <Button key={way} type={way === 'start' || way === 'resume' ? 'primary' : 'default'} danger={way === 'stop'} onClick={() => setAsking(way)}>
          {t(`steer.${way}`)}
        </Button>
      ))}
      {asking && <Confirm run={run} way={asking} counts={counts} onClose={() => setAsking(null)} />}
    </>
  );
}

interface Asked {
  run: Run;
  way: Way;
  counts: ReadonlyMap<string, number>;
  onClose: () => void;
}

function Confirm({ run, way, counts, onClose }: Asked) {
  const { t } = useTranslation('runs');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const sentence = useSentence();
  const [reason, setReason] = useState('');
  const going = useMutation({
    mutationFn: () => steer(run.id, way, reason.trim()),
    onSuccess: (after) => {
      queries.setQueryData(runKey(run.id), after);
      void queries.invalidateQueries({ queryKey: runKey(run.id) });
      onClose();
    },
    onError: (failure) => void message.error(sentence(failure)),
  });
  const said = useMeaning(way, counts.get('running') ?? 0, (counts.get('waiting') ?? 0) + (counts.get('owed') ?? 0));
  return (
    <Modal
      open
      title={t(`steer_title.${way}`, { id: run.id })}
      okText={t(`steer.${way}`)}
      okButtonProps={{ danger: way === 'stop' }}
      confirmLoading={going.isPending}
      onOk={() => going.mutate()}
      onCancel={onClose}
    >
      <p>{said}</p>
      <label>
        {t('steer_reason')}
        <Input value={reason} maxLength={1000} onChange={(event) => setReason(event.target.value)} />
      </label>
    </Modal>
  );
}

/** What becomes of the PCs in hand, and of those that have not begun? Nothing is said of none. */
function useMeaning(way: Way, inHand: number, waiting: number): string {
  const { t } = useTranslation('runs');
  const ofInHand = inHand > 0 && (way === 'pause' || way === 'stop') ? t(`steer_means.${way}_in_hand`, { count: inHand }) : '';
  const ofWaiting = waiting > 0 ? t(`steer_means.${way}_waiting`, { count: waiting }) : '';
  return [ofInHand, ofWaiting, way === 'stop' ? t('steer_means.stop_then') : ''].filter(Boolean).join(' ');
}
