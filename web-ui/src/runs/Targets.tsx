import { Button, Input } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Target } from '../api/runs';
import { Rows } from '../rows/Rows';
import { useTicks } from '../rows/ticks';
import { useMay } from '../session/session';
import { Copy } from '../ui/Copy';
import { NothingMatches } from '../ui/Nothing';
import { failuresFirst } from './kinds';
import type { Progress } from './live/events';
import { useHeldOrder } from './useHeldOrder';
import type { RunFilter } from './useRunFilter';
import { useTargetColumns } from './useTargetColumns';

interface Shown {
  targets: readonly Target[];
  progress: ReadonlyMap<number, Progress>;
  waves: number;
  filter: RunFilter;
}

/** A row for each PC of a run, failures first. */
export function Targets({ targets, progress, waves, filter }: Shown) {
  const { t } = useTranslation('runs');
  const [held, setHeld] = useState(false);
  const ordered = useMemo(() => failuresFirst(targets.filter(filter.matches)), [targets, filter]);
  const shown = useHeldOrder(ordered, held || filter.target !== null);
  const ticks = useTicks(shown);
  const columns = useTargetColumns(progress, waves);
  const all = shown.length > 0 && shown.every((target) => ticks.has(target.id));
  const some = shown.some((target) => ticks.has(target.id));
  const header = (
    <input
      type="checkbox"
      className="tick"
      aria-label={t('tick_all', { count: shown.length })}
      checked={all}
      ref={(box) => {
        if (box) box.indeterminate = some && !all;
      }}
      onChange={() => (all ? ticks.none() : ticks.all(shown.map((target) => target.id)))}
    />
  );

  return (
    <section aria-labelledby="targets" className="page">
      <div className="page-head">
        <h2 id="targets">{filter.active ? t('targets_some', { shown: shown.length, total: targets.length }) : t('targets', { count: targets.length })}</h2>
        <Input type="search" className="filter no-print" allowClear aria-label={t('filter')} placeholder={t('filter')} value={filter.text ?? ''} onChange={(event) => filter.set({ text: event.target.value })} />
        {filter.active && <Button onClick={() => filter.set({ kind: null, cause: null, text: null })}>{t('show_all')}</Button>}
      </div>
      {shown.length === 0 ? (
        <NothingMatches onClear={() => filter.set({ kind: null, cause: null, text: null })} />
      ) : (
        <Rows
          rows={shown}
          columns={columns}
          label={t('targets', { count: shown.length })}
          nameOf={nameOf}
          ticks={ticks}
          header={header}
          onHold={setHeld}
          onOpen={(target) => filter.set({ target: String(target.id) })}
          openId={filter.target === null ? null : Number(filter.target)}
        />
      )}
      {ticks.ids.size > 0 && <Ticked names={targets.filter((target) => ticks.has(target.id)).map(nameOf)} onClear={ticks.none} />}
    </section>
  );
}

const nameOf = (target: Target) => target.machine;

function Ticked({ names, onClear }: { names: string[]; onClear: () => void }) {
  const { t } = useTranslation('runs');
  const navigate = useNavigate();
  const mayOperate = useMay('operate');
  return (
    <div className="sticky-bar no-print" role="region" aria-label={t('ticked', { count: names.length })}>
      <strong>{t('ticked', { count: names.length })}</strong>
      {mayOperate && (
        <Button type="primary" onClick={() => void navigate('/runs/new', { state: { names } })}>
          {t('new_run_on', { count: names.length })}
        </Button>
      )}
      <Copy text={names.join('\n')}>{t('copy_names')}</Copy>
      <Button type="text" onClick={onClear}>
        {t('untick')}
      </Button>
    </div>
  );
}
