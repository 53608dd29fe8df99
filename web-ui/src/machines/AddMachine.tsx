import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { addMachine, type MachineEdit } from '../api/machines';
import { useServerText } from '../runs/useServerText';
import { capital } from '../ui/capital';
import { showAtField } from '../ui/fieldProblems';
import { useSentence } from '../ui/useSentence';
import { SharedFields } from './SharedFields';

type Asked = MachineEdit & { name: string };

/** Takes one PC in by hand; a whole room comes by a list. */
export default function AddMachine({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('machines');
  const server = useServerText();
  const [form] = Form.useForm<Asked>();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const sentence = useSentence();
  const add = useMutation({
    mutationFn: (asked: Asked) => addMachine(Object.fromEntries(Object.entries(asked).filter(([, value]) => value)) as Asked),
    onSuccess: ({ machine }) => {
      void queries.invalidateQueries({ queryKey: ['machines', 'list'] });
      void navigate(`/machines/${machine.id}`);
    },
    onError: (failure) => showAtField(form, failure, sentence(failure)),
  });
  return (
    <Modal open title={t('add')} okText={t('add')} confirmLoading={add.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Asked> form={form} layout="vertical" requiredMark={false} initialValues={{ life_cycle: 'in_use' }} onFinish={(asked) => add.mutate(asked)}>
        {add.error && <Alert type="error" showIcon title={sentence(add.error)} role="alert" />}
        <Form.Item name="name" label={capital(server('attribute.name'))} rules={[{ required: true, message: t('wanted') }]}>
          <Input autoFocus maxLength={200} spellCheck={false} />
        </Form.Item>
        <Form.Item name="address" label={capital(server('attribute.address'))} extra={t('address_help')}>
          <Input maxLength={253} spellCheck={false} />
        </Form.Item>
        <Form.Item name="mac" label={capital(server('attribute.mac'))}>
          <Input maxLength={40} spellCheck={false} />
        </Form.Item>
        <SharedFields />
      </Form>
    </Modal>
  );
}
