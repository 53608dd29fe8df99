import { useNavigate } from 'react-router';
import { places } from './places';

/** `g` and a letter for each place. */
export function useGoTo(): Record<string, () => void> {
  const navigate = useNavigate();
  return Object.fromEntries(places.map((place) => [`g ${place.letter}`, () => void navigate(place.path)]));
}
