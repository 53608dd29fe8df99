import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { editMachine, type Machine, type MachineDetail, type MachineEdit, machineOf } from '../api/machines';
import { isProblem } from '../api/problem';
import { useServerText } from '../runs/useServerText';
import { ProfileChoice } from '../transports/ProfileChoice';
import { capital } from '../ui/capital';
import { showAtField } from '../ui/fieldProblems';
import { useSentence } from '../ui/useSentence';
import { Conflict } from './Conflict';
import { differences, draftOf, type Field } from './edit';
import { SharedFields } from './SharedFields';

/** Changes what is said of one PC, and never over what somebody else has said meanwhile. */
export default function EditMachine({ machine: opened, onClose }: { machine: Machine; onClose: () => void }) {
  const { t } = useTranslation('machines');
  const server = useServerText();
  const { t: profile } = useTranslation('transport');
  const [form] = Form.useForm<Record<Field, string>>();
  const queries = useQueryClient();
  const sentence = useSentence();
  // What the edit rests on: the PC as it was read when the form was opened, or after a conflict.
  const [base, setBase] = useState(opened);
  const [theirs, setTheirs] = useState<Machine | null>(null);
  const kept = (detail: MachineDetail) => {
    queries.setQueryData(['machines', base.id], detail);
    void queries.invalidateQueries({ queryKey: ['machines', 'list'] });
    onClose();
  };
  const save = useMutation({
    mutationFn: ({ edit, over }: { edit: MachineEdit; over: Machine }) => editMachine(over.id, over.version, edit),
    onSuccess: kept,
    onError: async (failure) => {
      if (isProblem(failure, 'changed_meanwhile')) setTheirs((await machineOf(base.id, new AbortController().signal)).machine);
      else showAtField(form, failure, sentence(failure));
    },
  });
  const mine = (over: Machine) => differences(base, form.getFieldsValue(), over);
  const takeTheirs = () => {
    if (!theirs) return;
    form.setFieldsValue(draftOf(theirs));
    setBase(theirs);
    setTheirs(null);
    save.reset();
  };

  return (
    <Modal open title={t('edit_machine', { name: opened.name })} okText={t('save')} okButtonProps={{ disabled: theirs !== null }} confirmLoading={save.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form form={form} layout="vertical" requiredMark={false} initialValues={draftOf(opened)} onFinish={() => save.mutate({ edit: mine(base), over: base })}>
        {theirs && <Conflict base={base} mine={form.getFieldsValue()} theirs={theirs} saving={save.isPending} onMine={() => save.mutate({ edit: mine(theirs), over: theirs })} onTheirs={takeTheirs} />}
        {save.error && !isProblem(save.error, 'changed_meanwhile') && <Alert type="error" showIcon title={sentence(save.error)} role="alert" />}
        {(['name', 'address', 'mac'] as const).map((field) => (
          <Form.Item key={field} name={field} label={capital(server(`attribute.${field}`))}>
            <Input spellCheck={false} autoComplete="off" />
          </Form.Item>
        ))}
        <SharedFields />
      </Form>
      <ProfileChoice place={`machines/${opened.id}`} label={capital(profile('profile'))} help={profile('of_machine_help')} />
    </Modal>
  );
}
