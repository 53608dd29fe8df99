import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { reportOf } from '../api/runs';
import { save as keep } from '../ui/save';
import { useSentence } from '../ui/useSentence';

/** Saves the run's report, in the language of the page. */
export function Report({ run }: { run: number }) {
  const { t } = useTranslation('runs');
  const { message } = App.useApp();
  const sentence = useSentence();
  const save = useMutation({ mutationFn: () => reportOf(run), onSuccess: (file) => keep(file, `rollcall-run-${run}.csv`), onError: (failure) => void message.error(sentence(failure)) });
  return (
    <Button onClick={() => save.mutate()} loading={save.isPending}>
      {t('report')}
    </Button>
  );
}
