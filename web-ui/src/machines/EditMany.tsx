import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Form, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { editMachines, type MachineEdit } from '../api/machines';
import { showAtField } from '../ui/fieldProblems';
import { useSentence } from '../ui/useSentence';
import { SharedFields } from './SharedFields';

/** Says the same of many PCs. What is left empty stays as it is on each of them. */
export default function EditMany({ selectors, count, onClose }: { selectors: readonly string[]; count: number; onClose: () => void }) {
  const { t } = useTranslation('machines');
  const [form] = Form.useForm<MachineEdit>();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const sentence = useSentence();
  const save = useMutation({
    mutationFn: async (edit: MachineEdit) => {
      const set = Object.fromEntries(Object.entries(edit).filter(([, value]) => value));
      let changed = 0;
      for (const selector of selectors) changed += (await editMachines(selector, set)).changed;
      return changed;
    },
    onSuccess: async (changed) => {
      void message.success(t('changed', { count: changed }));
      onClose();
      await queries.invalidateQueries({ queryKey: ['machines'] });
    },
    onError: (failure) => showAtField(form, failure, sentence(failure)),
  });
  const said = Object.values((Form.useWatch([], form) as MachineEdit | undefined) ?? {}).some(Boolean);
  return (
    <Modal open title={t('edit_many', { count })} okText={t('edit_go', { count })} okButtonProps={{ disabled: !said }} confirmLoading={save.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<MachineEdit> form={form} layout="vertical" requiredMark={false} onFinish={(edit) => save.mutate(edit)}>
        <p className="soft">{t('edit_many_help')}</p>
        {save.error && <Alert type="error" showIcon title={sentence(save.error)} role="alert" />}
        <SharedFields />
      </Form>
    </Modal>
  );
}
