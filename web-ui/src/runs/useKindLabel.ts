import { useExplain } from '../explain/explanations';
import { isTarget } from './kinds';

/** What is this kind of outcome, or of waiting, called? */
export function useKindLabel(): (kind: string) => string {
  const explain = useExplain();
  return (kind) => explain.label(isTarget(kind) ? 'target' : 'outcome', kind);
}
