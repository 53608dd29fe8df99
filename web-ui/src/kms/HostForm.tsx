import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Form, Input, InputNumber, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { addKmsHost, checkKmsHost } from '../api/kms';
import { showAtField } from '../ui/fieldProblems';
import { useSentence } from '../ui/useSentence';

interface Asked {
  name: string;
  port: number;
  note?: string;
}

/** Adds a KMS host that the site's PCs may use. */
export function HostForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('kms');
  const [form] = Form.useForm<Asked>();
  const queries = useQueryClient();
  const sentence = useSentence();
  const add = useMutation({
    mutationFn: ({ name, port, note }: Asked) => addKmsHost({ name: name.trim(), port, allowed: true, note: note ?? '' }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['kms'] });
      onClose();
      // Whoever adds one wants to know at once whether it answers; the list says it when it is known.
      const shown = () => queries.invalidateQueries({ queryKey: ['kms'] });
      void checkKmsHost(id).then(shown, shown);
    },
    onError: (failure) => showAtField(form, failure, sentence(failure)),
  });
  const wanted = [{ required: true, message: t('wanted') }];
  return (
    <Modal open title={t('add')} okText={t('add')} confirmLoading={add.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Asked> form={form} layout="vertical" requiredMark={false} initialValues={{ port: 1688 }} onFinish={(asked) => add.mutate(asked)}>
        {add.error && <Alert type="error" showIcon title={sentence(add.error)} role="alert" />}
        <Form.Item name="name" label={t('name')} extra={t('name_help')} rules={wanted}>
          <Input spellCheck={false} placeholder="kms.example.edu.tw" />
        </Form.Item>
        <Form.Item name="port" label={t('port')} rules={wanted}>
          <InputNumber min={1} max={65535} />
        </Form.Item>
        <Form.Item name="note" label={t('note')}>
          <Input maxLength={1000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
