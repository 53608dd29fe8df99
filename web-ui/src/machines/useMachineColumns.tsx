import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Machine } from '../api/machines';
import { useExplain } from '../explain/explanations';
import type { Column } from '../rows/Rows';
import { toneOf } from '../runs/kinds';
import { Ago } from '../time/Ago';
import { Mark } from '../ui/Mark';
import { worst } from './standing';
import { State } from './State';
import { Until } from './Until';

// A reading older than this says little about today.
const OLD = 30 * 86_400_000;

/** What does the list tell of each PC? */
export function useMachineColumns(): Column<Machine>[] {
  const { t } = useTranslation('machines');
  const explain = useExplain();
  const label = explain.label('outcome', 'activated');
  return useMemo(() => {
    const now = Date.now();
    const state = (machine: Machine, family: string) => {
      const product = worst(machine.products, family);
      return product && <State state={product.state} />;
    };
    return [
      { key: 'name', title: t('column.name'), width: 'minmax(6rem, 1.1fr)', sort: 'name', cell: (machine) => machine.name },
      { key: 'room', title: t('column.room'), width: 'minmax(3.5rem, 0.7fr)', sort: 'room', cell: (machine) => machine.room },
      { key: 'windows', title: 'Windows', width: 'minmax(6.5rem, 0.8fr)', sort: 'state', cell: (machine) => state(machine, 'windows') },
      { key: 'office', title: 'Office', width: 'minmax(6.5rem, 0.8fr)', cell: (machine) => state(machine, 'office'), wideOnly: true },
      { key: 'expires', title: t('column.expires'), width: 'minmax(9.5rem, 1fr)', sort: 'expires', cell: (machine) => <Until at={machine.expires_at} now={now} />, wideOnly: true },
      { key: 'seen', title: t('column.seen'), width: 'minmax(5.5rem, 0.6fr)', sort: 'seen', cell: (machine) => machine.seen_at && <Seen at={machine.seen_at} now={now} />, wideOnly: true },
      { key: 'outcome', title: t('column.outcome'), width: 'minmax(7.5rem, 0.9fr)', cell: (machine) => machine.last_visit && <Mark tone={toneOf(machine.last_visit.outcome)}>{explain.label('outcome', machine.last_visit.outcome)}</Mark>, wideOnly: true },
    ];
    // The labels come with a file of their own; the columns stay the same while one scrolls.
  }, [t, label]);
}

function Seen({ at, now }: { at: string; now: number }) {
  const old = now - new Date(at).getTime() > OLD;
  return <span className={old ? 'soft' : undefined}><Ago at={at} now={now} /></span>;
}
