import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNarrow } from '../ui/useNarrow';
import { Row } from './Row';
import './rows.css';
import type { Ticks } from './ticks';
import { usePrinting } from './usePrinting';
import { useRowKeys } from './useRowKeys';

export interface Column<T> {
  key: string;
  title: string;
  /** A track of the grid, such as `8rem` or `minmax(6rem, 1fr)`. */
  width: string;
  cell: (row: T) => ReactNode;
  /** Left out on a phone. */
  wideOnly?: boolean;
  /** By what the list is asked for in the order of this column. */
  sort?: string;
}

/** In which order is the list, and how is another one asked for? `-name` is the last first. */
export interface Sorting {
  by: string;
  set: (by: string) => void;
}

interface Shown<T extends { id: number }> {
  rows: readonly T[];
  columns: readonly Column<T>[];
  label: string;
  nameOf: (row: T) => string;
  onOpen: (row: T) => void;
  openId?: number | null | undefined;
  ticks?: Ticks;
  header?: ReactNode;
  /** The pointer is over the rows, which should stay where they are. */
  onHold?: (held: boolean) => void;
  sorting?: Sorting;
  /** The last rows that are here come into sight: it is time for more. */
  onNearEnd?: () => void;
}

const HEIGHT = 44;
// In rem, as in the style sheet.
const GAP = 0.9;
const MOST_UNSCROLLED = 8;
// Two screens ahead, so that who scrolls does not meet the end of what is here.
const NEAR = 60;

/** A list of any length, of which only what is in sight is in the page; the same on every page. */
export function Rows<T extends { id: number }>({ rows, columns, label, nameOf, ticks, header, onHold, onOpen, openId, sorting, onNearEnd }: Shown<T>) {
  const { t } = useTranslation();
  const narrow = useNarrow();
  const printing = usePrinting();
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop((box.current?.getBoundingClientRect().top ?? 0) + window.scrollY), [rows.length]);

  // Another function would have every row of the list measured anew, each time that one scrolls.
  const getItemKey = useCallback((index: number) => rows[index]?.id ?? index, [rows]);
  const virtual = useWindowVirtualizer({ count: rows.length, estimateSize: () => HEIGHT, overscan: 6, scrollMargin: top, getItemKey });
  const active = useRowKeys({ rows, onOpen, onTick: ticks?.toggle, scrollTo: (index) => virtual.scrollToIndex(index), box });

  const lastDrawn = virtual.getVirtualItems().at(-1)?.index ?? 0;
  useEffect(() => {
    if (lastDrawn >= rows.length - NEAR) onNearEnd?.();
  }, [lastDrawn, rows.length, onNearEnd]);

  // The same array while one scrolls, so that only rows that come into sight are drawn.
  const shown = useMemo(() => columns.filter((column) => !narrow || !column.wideOnly), [columns, narrow]);
  const tracks = `${ticks ? '2.5rem ' : ''}${shown.map((column) => column.width).join(' ')}`;
  // More columns than fit are scrolled to; a few are not worth a bar of their own.
  const least = shown.reduce((sum, column) => sum + (Number.parseFloat(column.width.replace(/^minmax\(/, '')) || 6) + GAP, ticks ? 4.5 : 2);
  const items = printing ? rows.map((_, index) => ({ index, start: index * HEIGHT + top })) : virtual.getVirtualItems();
  const hold = (held: boolean) => (event: { pointerType: string }) => event.pointerType === 'mouse' && onHold?.(held);

  return (
    <div className="rows" data-wide={shown.length > MOST_UNSCROLLED || undefined} role="table" aria-label={label} aria-rowcount={rows.length + 1} style={{ '--tracks': tracks, '--least': `${least}rem` } as CSSProperties}>
      <div className="rows-head" role="row" aria-rowindex={1}>
        {ticks && <span role="columnheader">{header}</span>}
        {shown.map((column) => (
          <Heading key={column.key} title={column.title} sort={column.sort} sorting={sorting} />
        ))}
      </div>
      <div ref={box} role="rowgroup" className="rows-body" style={{ height: rows.length * HEIGHT }} onPointerEnter={hold(true)} onPointerLeave={hold(false)}>
        {items.map(({ index, start }) => {
          const row = rows[index];
          if (!row) return null;
          const name = nameOf(row);
          const labels = { open: t('rows.open', { name }), tick: t('rows.tick', { name }) };
          return <Row key={row.id} row={row} index={index} offset={start - top} columns={shown} openLabel={labels.open} tickLabel={labels.tick} ticks={ticks} active={active === row.id} open={openId === row.id} onOpen={onOpen} />;
        })}
      </div>
    </div>
  );
}

function Heading({ title, sort, sorting }: { title: string; sort: string | undefined; sorting: Sorting | undefined }) {
  if (!sort || !sorting) return <span role="columnheader">{title}</span>;
  const down = sorting.by === `-${sort}`;
  const sorted = down || sorting.by === sort;
  return (
    <span role="columnheader" aria-sort={sorted ? (down ? 'descending' : 'ascending') : 'none'}>
      <button type="button" className="sort" onClick={() => sorting.set(sorting.by === sort ? `-${sort}` : sort)}>
        {title} <span aria-hidden="true">{sorted ? (down ? '▾' : '▴') : ''}</span>
      </button>
    </span>
  );
}
