import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { addFollowUp } from '../api/followUps';
import { rooms } from '../api/rooms';
import { showAtField } from '../ui/fieldProblems';
import { useSentence } from '../ui/useSentence';

interface Asked {
  room: string;
  imaged_at?: string;
  due_at?: string;
}

/** Says that a room was, or will be, imaged anew. */
export function FollowUpForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('follow_ups');
  const [form] = Form.useForm<Asked>();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const sentence = useSentence();
  const all = useQuery({ queryKey: ['rooms'], queryFn: ({ signal }) => rooms(signal) });
  const add = useMutation({
    mutationFn: ({ room, imaged_at, due_at }: Asked) => addFollowUp({ room, ...(imaged_at ? { imaged_at } : {}), ...(due_at ? { due_at } : {}) }),
    onSuccess: async ({ follow_up: { id } }) => {
      await queries.invalidateQueries({ queryKey: ['follow-ups'] });
      void navigate(`/follow-ups/${id}`);
    },
    onError: (failure) => showAtField(form, failure, sentence(failure)),
  });
  return (
    <Modal open title={t('add')} okText={t('add')} confirmLoading={add.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Asked> form={form} layout="vertical" requiredMark={false} onFinish={(asked) => add.mutate(asked)}>
        {add.error && <Alert type="error" showIcon title={sentence(add.error)} role="alert" />}
        <Form.Item name="room" label={t('room')} rules={[{ required: true, message: t('wanted') }]}>
          <Select showSearch options={(all.data ?? []).map(({ name }) => ({ value: name, label: name }))} />
        </Form.Item>
        <Form.Item name="imaged_at" label={t('imaged')} extra={t('imaged_help')}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="due_at" label={t('due')} extra={t('due_help')}>
          <Input type="date" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
