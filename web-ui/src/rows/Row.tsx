import { memo } from 'react';
import type { Column } from './Rows';
import type { Ticks } from './ticks';

interface Shown<T extends { id: number }> {
  row: T;
  index: number;
  offset: number;
  columns: readonly Column<T>[];
  openLabel: string;
  tickLabel: string;
  ticks: Ticks | undefined;
  /** Whether the keys are at this row, and whether it is open beside the list. */
  active: boolean;
  open: boolean;
  onOpen: (row: T) => void;
}

function PlainRow<T extends { id: number }>({ row, index, offset, columns, openLabel, tickLabel, ticks, active, open, onOpen }: Shown<T>) {
  const [first, ...rest] = columns;
  return (
    <div className="row" role="row" aria-rowindex={index + 2} data-active={active || undefined} data-open={open || undefined} style={{ transform: `translateY(${offset}px)` }} onClick={() => onOpen(row)}>
      {ticks && (
        <span role="cell" onClick={(event) => event.stopPropagation()}>
          <input type="checkbox" className="tick" aria-label={tickLabel} checked={ticks.has(row.id)} onChange={() => {}} onClick={(event) => ticks.toggle(row.id, event.shiftKey)} />
        </span>
      )}
      {first && (
        <span role="cell">
          <button type="button" className="row-open" data-row={row.id} aria-label={openLabel} onClick={(event) => (event.stopPropagation(), onOpen(row))}>
            {first.cell(row)}
          </button>
        </span>
      )}
      {rest.map((column) => (
        <span key={column.key} role="cell">
          {column.cell(row)}
        </span>
      ))}
    </div>
  );
}

/** One line of a list; drawn again only when something of it changed. */
export const Row = memo(PlainRow) as typeof PlainRow;
