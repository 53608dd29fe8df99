import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { type MachineDetail, sayRestoring } from '../api/machines';
import { useMay } from '../session/session';
import { useSentence } from '../ui/useSentence';

/** Does the PC put its disk back at each boot, by whose word, and what follows from it? */
export function Restores({ detail: { machine, restores_by } }: { detail: MachineDetail }) {
  const { t } = useTranslation('machines');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const sentence = useSentence();
  const mayEdit = useMay('administer');
  const say = useMutation({
    mutationFn: (restores: boolean | null) => sayRestoring(machine.id, machine.version, restores),
    onSettled: () => queries.invalidateQueries({ queryKey: ['machines', machine.id] }),
    onError: (failure) => void message.error(sentence(failure)),
  });
  const button = (restores: boolean | null, label: string) => (
    <Button size="small" loading={say.isPending} onClick={() => say.mutate(restores)}>
      {label}
    </Button>
  );
  if (!restores_by && !mayEdit) return null;
  return (
    <section className="card bar-row" aria-label={t('restores.title')}>
      <span>{restores_by ? `${t('restores.until_reboot')} ${t(`restores.by.${restores_by as 'facts'}`)}` : <span className="soft">{t('restores.keeps')}</span>}</span>
      {mayEdit && (restores_by ? button(false, t('restores.unmark')) : button(true, t('restores.mark')))}
      {mayEdit && restores_by === 'person' && button(null, t('restores.as_found'))}
    </section>
  );
}
