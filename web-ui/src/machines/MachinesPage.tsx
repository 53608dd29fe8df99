import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { type Machine, type MachinePage, pageOf } from '../api/machines';
import { Rows } from '../rows/Rows';
import { useTicks } from '../rows/ticks';
import { useMay } from '../session/session';
import { LinkButton } from '../ui/LinkButton';
import { CouldNotLoad, NothingMatches, NothingYet } from '../ui/Nothing';
import { useTitle } from '../ui/useTitle';
import { Chips } from './Chips';
import { ColumnChooser } from './ColumnChooser';
import { columnsOf } from './columns';
import { Files } from './Files';
import { FilterBar } from './FilterBar';
import { mistakeIn } from './mistake';
import { Picked } from './Picked';
import { useListed } from './useListed';
import { useMachineColumns } from './useMachineColumns';
import { Views } from './Views';
import './machines.css';

const AddMachine = lazy(() => import('./AddMachine'));

const PAGE = 200;

/** Which PCs are there, and how do they stand? */
export default function MachinesPage() {
  const { t } = useTranslation('machines');
  const listed = useListed();
  const { selector, sort, columns, set } = listed;
  useTitle(t('title'));
  const mayAdd = useMay('administer');
  const [adding, setAdding] = useState(false);
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
        <span className="wide-contents">
          <ColumnChooser columns={columns} onChange={(chosen) => set({ columns: chosen })} />
          <Files listed={{ selector, sort, columns: columnsOf(columns).join(',') }} />
          <Link to="/machines/doubles">{t('doubles')}</Link>
        </span>
        {mayAdd && <Button onClick={() => setAdding(true)}>{t('add')}</Button>}
        {mayAdd && <LinkButton to="/imports">{t('import')}</LinkButton>}
      </div>
      <FilterBar selector={selector} failure={query.error} onChange={change} />
      {selector && (
        <p className="print-only">
          {t('filter')} <code>{selector}</code>
        </p>
      )}
      <div className="chip-rows">
        <Chips selector={selector} onChange={change} />
        <Views listed={listed} />
      </div>
      {query.isPending && <Skeleton active title={false} paragraph={{ rows: 8 }} />}
      {query.error && !mistake && <CouldNotLoad failure={query.error} onRetry={() => void query.refetch()} />}
      {last.current && (!query.error || mistake) && <Found pages={last.current.pages} listed={listed} more={() => query.hasNextPage && !query.isFetchingNextPage && void query.fetchNextPage()} />}
      {adding && (
        <Suspense>
          <AddMachine onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </div>
  );
}

function Found({ pages, listed, more }: { pages: readonly MachinePage[]; listed: ReturnType<typeof useListed>; more: () => void }) {
  const { t } = useTranslation('machines');
  const navigate = useNavigate();
  const rows = useMemo(() => pages.flatMap((page) => page.machines), [pages]);
  const columns = useMachineColumns(listed.columns);
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
      {(everything || ticks.ids.size > 0) && <Picked machines={everything ? null : rows.filter((machine) => ticks.has(machine.id))} selector={selector} total={total} columns={columnsOf(listed.columns).join(',')} onWhole={() => setWhole(selector)} onClear={none} />}
    </>
  );
}

const nameOf = (machine: Machine) => machine.name;
