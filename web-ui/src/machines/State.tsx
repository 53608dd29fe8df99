import { useExplain } from '../explain/explanations';
import { Mark } from '../ui/Mark';
import { toneOfState } from './standing';

/** In which state is a product? */
export function State({ state }: { state: string | null }) {
  const explain = useExplain();
  return <Mark tone={toneOfState(state)}>{explain.label('state', state ?? 'unknown')}</Mark>;
}
