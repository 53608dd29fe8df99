import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Checkbox, Form, Input, InputNumber, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { makeToken } from '../api/people';
import { useWho } from '../session/session';
import { showAtField } from '../ui/fieldProblems';
import { useSentence } from '../ui/useSentence';

interface Asked {
  name: string;
  rights: string[];
  days: number;
}

/** Makes a token that may do no more than who makes it. */
export function TokenForm({ onMade, onClose }: { onMade: (secret: string) => void; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const { rights } = useWho();
  const [form] = Form.useForm<Asked>();
  const queries = useQueryClient();
  const sentence = useSentence();
  const make = useMutation({
    mutationFn: makeToken,
    onSuccess: async ({ secret }) => {
      onMade(secret);
      onClose();
      await queries.invalidateQueries({ queryKey: ['tokens'] });
    },
    onError: (failure) => showAtField(form, failure, sentence(failure)),
  });
  const wanted = [{ required: true, message: t('wanted') }];
  return (
    <Modal open title={t('tokens.add')} okText={t('tokens.add')} confirmLoading={make.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Asked> form={form} layout="vertical" requiredMark={false} initialValues={{ rights: ['read'], days: 90 }} onFinish={(asked) => make.mutate(asked)}>
        {make.error && <Alert type="error" showIcon title={sentence(make.error)} role="alert" />}
        <Form.Item name="name" label={t('tokens.name')} extra={t('tokens.name_help')} rules={wanted}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="rights" label={t('tokens.rights')} rules={wanted}>
          <Checkbox.Group options={rights.map((right) => ({ value: right, label: t(`right.${right as 'read'}`, { defaultValue: right }) }))} />
        </Form.Item>
        <Form.Item name="days" label={t('tokens.days')} rules={wanted}>
          <InputNumber min={1} max={366} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
