import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Machine, Seat } from '../api/machines';
import { useExplain } from '../explain/explanations';
import { toneOfMachine, worst } from '../machines/standing';
import { Shape } from '../ui/Mark';
import { keyOf } from './seats';

interface Shown {
  /** Null beside the plan. */
  seat: Seat | null;
  machine: Machine | null;
  held: Machine | null;
  editing: boolean;
  onHold: (machine: Machine | null) => void;
  onPut: (seat: Seat) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** A place in the room, and who is there: a link to the PC, or, while seats are arranged, what is picked up and put down. */
export function Place({ seat, machine, held, editing, onHold, onPut, onKeyDown }: Shown) {
  const { t } = useTranslation('rooms');
  const inside = machine && <Inside machine={machine} />;
  const tone = machine ? toneOfMachine(machine) : 'empty';
  if (!editing) return machine ? <Link to={`/machines/${machine.id}`} className={`seat tone-${tone}`}>{inside}</Link> : <span className="seat seat-empty" />;
  const press = () => {
    if (held && seat) onPut(seat);
    else onHold(held?.id === machine?.id ? null : machine);
  };
  const where = seat ? t('place', { ...seat }) : t('no_place');
  return (
    <button
      type="button"
      className={`seat tone-${tone}`}
      data-seat={seat ? keyOf(seat) : undefined}
      data-held={(machine && held?.id === machine.id) || undefined}
      aria-label={`${where} ${machine?.name ?? t('free')}`}
      aria-pressed={machine !== null && held?.id === machine.id}
      draggable={machine !== null}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', machine?.name ?? '');
        onHold(machine);
      }}
      onDragEnd={() => onHold(null)}
      onDragOver={(event) => seat && event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        if (seat) onPut(seat);
      }}
      onClick={press}
      onKeyDown={onKeyDown}
    >
      {inside}
    </button>
  );
}

function Inside({ machine }: { machine: Machine }) {
  const { t } = useTranslation('rooms');
  const explain = useExplain();
  const product = worst(machine.products);
  return (
    <>
      <strong>{machine.name}</strong>
      <span className="mark">
        <Shape tone={toneOfMachine(machine)} /> <span className="seat-word">{product ? explain.label('state', product.state ?? 'unknown') : t('unread')}</span>
      </span>
    </>
  );
}
