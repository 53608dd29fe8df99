import type { Machine, Seat } from '../api/machines';
import type { Room } from '../api/rooms';

export const machinesIn = (room: string) => ['machines', 'room', room] as const;

export const keyOf = ({ row, column }: Seat) => `${row} ${column}`;

export interface Plan {
  rows: number;
  columns: number;
  at: ReadonlyMap<string, Machine>;
  /** Those that stand nowhere yet, or where the plan has no place. */
  unplaced: Machine[];
}

/** Who sits where? As large as the room says, or as its seats demand. */
export function planOf(room: Room, machines: readonly Machine[]): Plan {
  const seats = machines.flatMap(({ seat }) => (seat ? [seat] : []));
  const rows = room.seat_rows ?? Math.max(0, ...seats.map(({ row }) => row));
  const columns = room.seat_columns ?? Math.max(0, ...seats.map(({ column }) => column));
  const at = new Map<string, Machine>();
  const unplaced: Machine[] = [];
  for (const machine of machines) {
    const { seat } = machine;
    if (seat && seat.row <= rows && seat.column <= columns && !at.has(keyOf(seat))) at.set(keyOf(seat), machine);
    else unplaced.push(machine);
  }
  return { rows, columns, at, unplaced };
}

/** The same PCs after one was put on a seat; who sat there takes the seat that became free. */
export function moved(plan: Plan, machine: Machine, to: Seat): { machine: Machine; seat: Seat | null }[] {
  const there = plan.at.get(keyOf(to));
  if (there?.id === machine.id) return [];
  const free = machine.seat && plan.at.get(keyOf(machine.seat))?.id === machine.id ? machine.seat : null;
  return [...(there ? [{ machine: there, seat: free }] : []), { machine, seat: to }];
}

/** In the order of the names, row by row, for a room where nobody has a seat yet. */
export function filled(plan: Plan): { machine: Machine; seat: Seat | null }[] {
  const free = Array.from({ length: plan.rows * plan.columns }, (_, index) => ({ row: Math.floor(index / plan.columns) + 1, column: (index % plan.columns) + 1 })).filter((seat) => !plan.at.has(keyOf(seat)));
  const waiting = [...plan.unplaced].sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }));
  return free.slice(0, waiting.length).map((seat, index) => ({ machine: waiting[index] as Machine, seat }));
}
