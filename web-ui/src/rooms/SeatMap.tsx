import { Button } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Machine, Seat } from '../api/machines';
import type { Room } from '../api/rooms';
import { NothingYet } from '../ui/Nothing';
import { Place } from './Place';
import { filled, keyOf, moved, planOf } from './seats';
import { useSeating } from './useSeating';

const arrows: Record<string, Seat> = { ArrowUp: { row: -1, column: 0 }, ArrowDown: { row: 1, column: 0 }, ArrowLeft: { row: 0, column: -1 }, ArrowRight: { row: 0, column: 1 } };

/** The room from above. While seats are arranged, a PC is dragged, or picked up and put down by the keyboard. */
export function SeatMap({ room, machines, editing }: { room: Room; machines: readonly Machine[]; editing: boolean }) {
  const { t } = useTranslation('rooms');
  const plan = planOf(room, machines);
  const seating = useSeating(room);
  const box = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState<Machine | null>(null);
  const put = (seat: Seat) => {
    const lifted = machines.find((machine) => machine.id === held?.id);
    if (lifted) seating.mutate(moved(plan, lifted, seat));
    setHeld(null);
  };
  const press = (seat: Seat) => (event: KeyboardEvent) => {
    const step = arrows[event.key];
    if (event.key === 'Escape') setHeld(null);
    if (!step) return;
    event.preventDefault();
    box.current?.querySelector<HTMLElement>(`[data-seat="${keyOf({ row: seat.row + step.row, column: seat.column + step.column })}"]`)?.focus();
  };
  // A plan on which nobody has a seat tells less than the PCs themselves.
  const bare = plan.rows === 0 || plan.columns === 0 || (plan.at.size === 0 && !editing);
  if (bare) return machines.length === 0 ? <NothingYet title={t('empty')}>{t('empty_help')}</NothingYet> : <Unplaced machines={machines} held={held} editing={false} onHold={setHeld} />;

  const seats = Array.from({ length: plan.rows * plan.columns }, (_, index) => ({ row: Math.floor(index / plan.columns) + 1, column: (index % plan.columns) + 1 }));
  return (
    <>
      {editing && (
        <p className="bar-row" aria-live="polite">
          {held ? t('holding', { name: held.name }) : t('seats_help')}
          {plan.unplaced.length > 0 && (
            <Button size="small" loading={seating.isPending} onClick={() => seating.mutate(filled(plan))}>
              {t('fill')}
            </Button>
          )}
        </p>
      )}
      <div className="front soft">{t('front')}</div>
      <div ref={box} className="seats" role="group" aria-label={t('map', { name: room.name })} style={{ gridTemplateColumns: `repeat(${plan.columns}, minmax(0, 1fr))` }}>
        {seats.map((seat) => (
          <Place key={keyOf(seat)} seat={seat} machine={plan.at.get(keyOf(seat)) ?? null} held={held} editing={editing} onHold={setHeld} onPut={put} onKeyDown={press(seat)} />
        ))}
      </div>
      {plan.unplaced.length > 0 && <Unplaced machines={plan.unplaced} held={held} editing={editing} onHold={setHeld} />}
    </>
  );
}

function Unplaced({ machines, held, editing, onHold }: { machines: readonly Machine[]; held: Machine | null; editing: boolean; onHold: (machine: Machine | null) => void }) {
  const { t } = useTranslation('rooms');
  return (
    <section aria-labelledby="unplaced">
      <h2 id="unplaced">{t('unplaced', { count: machines.length })}</h2>
      <div className="seats loose">
        {machines.map((machine) => (
          <Place key={machine.id} seat={null} machine={machine} held={held} editing={editing} onHold={onHold} onPut={() => onHold(null)} onKeyDown={() => {}} />
        ))}
      </div>
    </section>
  );
}
