import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Form, Input, InputNumber, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { addRoom, editRoom, type Room } from '../api/rooms';
import { CredentialSelect } from '../settings/CredentialSelect';
import { showAtField } from '../ui/fieldProblems';
import { useSentence } from '../ui/useSentence';

interface Asked {
  name: string;
  building?: string;
  seat_rows?: number | null;
  seat_columns?: number | null;
  note?: string;
  credential?: string | null;
  /** One a line. */
  blocks?: string;
}

/** Makes a room, or changes what is said of one. */
export function RoomForm({ room, onClose }: { room: Room | null; onClose: () => void }) {
  const { t } = useTranslation('rooms');
  const [form] = Form.useForm<Asked>();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const sentence = useSentence();
  const save = useMutation({
    mutationFn: ({ name, building, seat_rows, seat_columns, note, credential, blocks }: Asked) => {
      const said = { name, building: building ?? '', note: note ?? '', credential: credential ?? '', subnets: (blocks ?? '').split(/[\s,、，]+/).filter(Boolean), seat_rows: seat_rows ?? 0, seat_columns: seat_columns ?? 0 };
      return room ? editRoom(room.id, room.version, said) : addRoom(said);
    },
    onSuccess: async (saved) => {
      await queries.invalidateQueries({ queryKey: ['rooms'] });
      onClose();
      if (!room) void navigate(`/rooms/${saved.id}`);
    },
    onError: (failure) => showAtField(form, failure, sentence(failure)),
  });
  return (
    <Modal open title={room ? t('edit_title', { name: room.name }) : t('add')} okText={t('save')} confirmLoading={save.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Asked> form={form} layout="vertical" requiredMark={false} initialValues={{ seat_rows: 6, seat_columns: 8, ...(room ? { ...room, blocks: room.subnets.join('\n') } : {}) }} onFinish={(asked) => save.mutate(asked)}>
        {save.error && <Alert type="error" showIcon title={sentence(save.error)} role="alert" />}
        <Form.Item name="name" label={t('name')} rules={[{ required: true, message: t('wanted') }]}>
          <Input />
        </Form.Item>
        <Form.Item name="building" label={t('building')}>
          <Input />
        </Form.Item>
        <div className="bar-row">
          <Form.Item name="seat_rows" label={t('seat_rows')}>
            <InputNumber min={0} max={100} />
          </Form.Item>
          <Form.Item name="seat_columns" label={t('seat_columns')}>
            <InputNumber min={0} max={100} />
          </Form.Item>
        </div>
        <Form.Item name="credential" label={t('credential')} extra={t('credential_help')}>
          <CredentialSelect />
        </Form.Item>
        <Form.Item name="blocks" label={t('subnets')} extra={t('subnets_help')}>
          <Input.TextArea rows={2} spellCheck={false} placeholder="10.20.1.0/24" />
        </Form.Item>
        <Form.Item name="note" label={t('note')}>
          <Input.TextArea rows={2} maxLength={2000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
