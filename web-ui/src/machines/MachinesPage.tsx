import { useInfiniteQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { exportMachines, type Machine, type MachinePage, pageOf } from '../api/machines';
import { Rows } from '../rows/Rows';
import { useTicks } from '../rows/ticks';
import { useMay } from '../session/session';
import { LinkButton } from '../ui/LinkButton';
import { FileButton } from '../ui/FileButton';
import { CouldNotLoad, NothingMatches, NothingYet } from '../ui/Nothing';
import { useTitle } from '../ui/useTitle';
import { Chips } from './Chips';
import { FilterBar } from './FilterBar';
import { mistakeIn } from './mistake';
import { Picked } from './Picked';
import { useListed } from './useListed';
import { useMachineColumns } from './useMachineColumns';
import './machines.css';

const PAGE = 200;

/** Which PCs are there, and how do they stand? */
export default function MachinesPage() {
  const { t } = useTranslation('machines');
  const listed = useListed();
  const { selector, sort, set } = listed;
  useTitle(t('title'));
  const mayAdd = useMay('administer');
  const query = useInfiniteQuery({
    queryKey: ['machines', 'list', selector, sort],
    queryFn: ({ pageParam, signal }) => pageOf({ selector, sort }, pageParam, PAGE, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page: MachinePage) => page.next,
    // What is shown stays until what was asked for is here: a list that vanishes while one types is no help.
    placeholderData: (before) => before,
    // To compare all that was read with itself takes longer than to draw what came.
    structuralSharing: false,
    retry: false,
  });
  // While a filter cannot be understood, the list of the one before it stays.
  const last = useRef(query.data);
  last.current = query.data ?? last.current;
  const change = useCallback((next: string) => set({ selector: next }), [set]);
  const total = query.data?.pages[0]?.total;
  const mistake = mistakeIn(selector, query.error);
  return (
    <div className="page">
      <div className="page-head">
        <h1>
          {t('title')} {total !== undefined && <small className="soft figures">{t('total', { count: total })}</small>}
        </h1>
        <FileButton load={() => exportMachines({ selector, sort })} name="machines.csv">
          {t('export')}
        </FileButton>
        {mayAdd && <LinkButton to="/imports">{t('import')}</LinkButton>}
      </div>
      <FilterBar selector={selector} failure={query.error} onChange={change} />
      <Chips selector={selector} onChange={change} />
      {query.isPending && <Skeleton active title={false} paragraph={{ rows: 8 }} />}
      {query.error && !mistake && <CouldNotLoad failure={query.error} onRetry={() => void query.refetch()} />}
      {last.current && (!query.error || mistake) && <Found pages={last.current.pages} listed={listed} more={() => query.hasNextPage && !query.isFetchingNextPage && void query.fetchNextPage()} />}
    </div>
  );
}

function Found({ pages, listed, more }: { pages: readonly MachinePage[]; listed: ReturnType<typeof useListed>; more: () => void }) {
  const { t } = useTranslation('machines');
  const navigate = useNavigate();
  const rows = useMemo(() => pages.flatMap((page) => page.machines), [pages]);
  const columns = useMachineColumns();
  const ticks = useTicks(rows);
  const [whole, setWhole] = useState<string | null>(null);
  const latest = useRef(more);
  latest.current = more;
  const onNearEnd = useCallback(() => latest.current(), []);
  const onOpen = useCallback((machine: Machine) => void navigate(`/machines/${machine.id}`), [navigate]);
  const { selector = '', total = 0 } = pages[0] ?? {};
  const everything = whole === selector;
  if (rows.length === 0) return selector === '' ? <NothingYet title={t('none_yet')}>{t('none_yet_help')}</NothingYet> : <NothingMatches onClear={() => listed.set({ selector: '' })} />;

  const all = everything || rows.every((machine) => ticks.has(machine.id));
  const none = () => {
    ticks.none();
    setWhole(null);
  };
  const shownTicks = everything ? { ...ticks, has: () => true, toggle: (id: number) => (setWhole(null), ticks.all(rows.map((row) => row.id).filter((each) => each !== id))) } : ticks;
  const header = (
    <input type="checkbox" className="tick" aria-label={t('tick_shown', { count: rows.length })} checked={all} ref={(box) => void (box && (box.indeterminate = ticks.ids.size > 0 && !all))} onChange={() => (all ? none() : ticks.all(rows.map((machine) => machine.id)))} />
  );
  return (
    <>
      <Rows rows={rows} columns={columns} label={t('title')} nameOf={nameOf} ticks={shownTicks} header={header} onOpen={onOpen} onNearEnd={onNearEnd} sorting={{ by: listed.sort, set: (sort) => listed.set({ sort }) }} />
      {rows.length < total && <p className="soft">{t('shown_so_far', { shown: rows.length, total })}</p>}
      {(everything || ticks.ids.size > 0) && <Picked machines={everything ? null : rows.filter((machine) => ticks.has(machine.id))} selector={selector} total={total} onWhole={() => setWhole(selector)} onClear={none} />}
    </>
  );
}

const nameOf = (machine: Machine) => machine.name;
