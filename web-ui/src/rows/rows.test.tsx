import { fireEvent, render, renderHook, screen } from '@testing-library/react';
import { beforeAll, expect, test } from 'vitest';
import { startI18n } from '../i18n/i18n';
import { useHeldOrder } from '../runs/useHeldOrder';
import { type Column, Rows } from './Rows';
import { useTicks } from './ticks';

interface Pc {
  id: number;
  name: string;
}

const pcs = (count: number): Pc[] => Array.from({ length: count }, (_, index) => ({ id: index + 1, name: `PC-${index + 1}` }));
const columns: Column<Pc>[] = [{ key: 'name', title: 'Name', width: '1fr', cell: (pc) => pc.name }];

beforeAll(() => startI18n('en'));

function List({ rows }: { rows: Pc[] }) {
  const ticks = useTicks(rows);
  return (
    <>
      <p>ticked {[...ticks.ids].sort((a, b) => a - b).join(' ')}</p>
      <Rows rows={rows} columns={columns} label="PCs" nameOf={(pc) => pc.name} ticks={ticks} onOpen={() => {}} />
    </>
  );
}

test('of a hundred thousand rows only those in sight are in the page, and all are counted', () => {
  render(<List rows={pcs(100_000)} />);
  expect(screen.getAllByRole('row').length).toBeLessThan(80);
  expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('100001');
});

test('with shift, everything between two ticks is ticked', () => {
  render(<List rows={pcs(10)} />);
  fireEvent.click(screen.getByRole('checkbox', { name: 'Tick PC-3' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Tick PC-6' }), { shiftKey: true });
  expect(screen.getByText('ticked 3 4 5 6')).toBeTruthy();
});

test('what is printed is all rows, and not just those in sight', () => {
  render(<List rows={pcs(300)} />);
  expect(screen.queryByText('PC-300')).toBeNull();
  fireEvent(window, new Event('beforeprint'));
  expect(screen.getByText('PC-300')).toBeTruthy();
});

test('rows that are held stay where they are, with their new contents, and new ones go to the end', () => {
  const { result, rerender } = renderHook(({ rows, held }) => useHeldOrder(rows, held), { initialProps: { rows: pcs(3), held: false } });
  const later = [{ id: 4, name: 'new' }, { id: 3, name: 'failed' }, { id: 1, name: 'PC-1' }, { id: 2, name: 'PC-2' }];
  rerender({ rows: later, held: true });
  expect(result.current.map((pc) => pc.name)).toEqual(['PC-1', 'PC-2', 'failed', 'new']);
  rerender({ rows: later, held: false });
  expect(result.current.map((pc) => pc.id)).toEqual([4, 3, 1, 2]);
});
