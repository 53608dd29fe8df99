import { useContext } from 'react';
import { WhoContext } from '../session/session';
import { type Place, places } from './places';

/** Where may the person go? What would be refused there is not offered. */
export function usePlaces(): readonly Place[] {
  const rights = useContext(WhoContext)?.rights ?? [];
  return places.filter(({ right }) => right === 'read' || rights.includes(right));
}
