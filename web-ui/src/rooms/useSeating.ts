import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { editMachine, type Machine, type Seat } from '../api/machines';
import type { Room } from '../api/rooms';
import { useSentence } from '../ui/useSentence';
import { machinesIn } from './seats';

export interface Move {
  machine: Machine;
  seat: Seat | null;
}

/** Puts PCs on seats, one after the other; what somebody else has changed meanwhile is shown, and not overwritten. */
export function useSeating(room: Room) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const sentence = useSentence();
  return useMutation({
    mutationFn: async (moves: readonly Move[]) => {
      for (const { machine, seat } of moves) await editMachine(machine.id, machine.version, { seat: seat ?? {} });
    },
    onError: (failure) => void message.error(sentence(failure)),
    onSettled: () => queries.invalidateQueries({ queryKey: machinesIn(room.name) }),
  });
}
