import { useTranslation } from 'react-i18next';

/** What is this step called? One that a newer server takes is shown by its code. */
export function useStepLabel(): (code: string) => string {
  const { t } = useTranslation('runs');
  return (code) => t(`step_code.${code}` as 'step_code.facts', { defaultValue: code });
}
