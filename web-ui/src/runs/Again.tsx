import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { type Run, runAgain } from '../api/runs';
import { Mark } from '../ui/Mark';
import { useSentence } from '../ui/useSentence';
import { kinds, toneOf } from './kinds';
import { useKindLabel } from './useKindLabel';

/** Does the same once more, on those that ended in the outcomes that one ticks. */
export function Again({ run }: { run: Run }) {
  const { t } = useTranslation('runs');
  const [open, setOpen] = useState(false);
  if (Object.keys(run.tally.outcomes).length === 0) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('again.open')}</Button>
      {open && <Choice run={run} onClose={() => setOpen(false)} />}
    </>
  );
}

function Choice({ run, onClose }: { run: Run; onClose: () => void }) {
  const { t } = useTranslation('runs');
  const navigate = useNavigate();
  const label = useKindLabel();
  const sentence = useSentence();
  const [ticked, setTicked] = useState<string[]>([]);
  // A press that is repeated after a lost answer makes no second run.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const again = useMutation({ mutationFn: () => runAgain(run.id, ticked, key), onSuccess: (made) => void navigate(`/runs/${made.id}`) });
  const count = ticked.reduce((sum, code) => sum + (run.tally.outcomes[code] ?? 0), 0);
  const options = Object.keys(run.tally.outcomes).sort((a, b) => kinds.indexOf(a) - kinds.indexOf(b));
  return (
    <Modal
      open
      title={t('again.title')}
      okText={t('again.go', { count })}
      okButtonProps={{ disabled: count === 0 }}
      confirmLoading={again.isPending}
      onOk={() => again.mutate()}
      onCancel={onClose}
    >
      <p>{t('again.means')}</p>
      <Checkbox.Group
        className="tick-list"
        value={ticked}
        onChange={(codes) => {
          setTicked(codes);
          setKey(crypto.randomUUID());
        }}
      >
        {options.map((code) => (
          <Checkbox key={code} value={code}>
            <Mark tone={toneOf(code)}>
              {label(code)} {run.tally.outcomes[code]}
            </Mark>
          </Checkbox>
        ))}
      </Checkbox.Group>
      {again.error && <p role="alert">{sentence(again.error)}</p>}
    </Modal>
  );
}
