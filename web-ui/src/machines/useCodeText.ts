import { useExplain } from '../explain/explanations';
import { type CauseText, useCauseText } from '../runs/useCauseText';

const kinds = ['finding', 'fault', 'stopped'] as const;

/** What is said of a cause of which only its code is known? */
export function useCodeText(): (code: string) => CauseText {
  const explain = useExplain();
  const textOf = useCauseText();
  return (code) => {
    const kind = kinds.find((candidate) => explain.of(candidate, code)) ?? 'code';
    return textOf({ kind, code }, []);
  };
}
