import { expect, test } from 'vitest';
import type { Machine, Seat } from '../api/machines';
import type { Room } from '../api/rooms';
import { filled, moved, planOf } from './seats';

const pc = (id: number, seat: Seat | null) => ({ id, name: `PC-${id}`, seat, products: [] }) as unknown as Machine;
const room = { seat_rows: 2, seat_columns: 2 } as Room;

test('a PC that is put where another sits changes places with it', () => {
  const [one, two] = [pc(1, { row: 1, column: 1 }), pc(2, { row: 2, column: 2 })];
  const plan = planOf(room, [one, two]);
  expect(moved(plan, one, { row: 2, column: 2 })).toEqual([
    { machine: two, seat: { row: 1, column: 1 } },
    { machine: one, seat: { row: 2, column: 2 } },
  ]);
  expect(moved(plan, one, { row: 1, column: 1 })).toEqual([]);
});

test('one without a seat sends whoever sat there to those without one', () => {
  const [sitting, late] = [pc(1, { row: 1, column: 1 }), pc(2, null)];
  expect(moved(planOf(room, [sitting, late]), late, { row: 1, column: 1 })[0]).toEqual({ machine: sitting, seat: null });
});

test('a seat beyond the plan, or taken twice, leaves its PC among those without one', () => {
  const plan = planOf(room, [pc(1, { row: 1, column: 1 }), pc(2, { row: 1, column: 1 }), pc(3, { row: 9, column: 9 })]);
  expect(plan.unplaced.map(({ id }) => id)).toEqual([2, 3]);
  expect(filled(plan).map(({ machine, seat }) => [machine.id, seat])).toEqual([
    [2, { row: 1, column: 2 }],
    [3, { row: 2, column: 1 }],
  ]);
});
