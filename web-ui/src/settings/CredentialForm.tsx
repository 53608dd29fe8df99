import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Credential, keepCredential } from '../api/settings';
import { showAtField } from '../ui/fieldProblems';
import { useSentence } from '../ui/useSentence';

interface Asked {
  name: string;
  username: string;
  password: string;
}

/** Takes a new account in, or another password for one that is there. */
export function CredentialForm({ replacing, onClose }: { replacing: Credential | null; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const [form] = Form.useForm<Asked>();
  const queries = useQueryClient();
  const sentence = useSentence();
  const keep = useMutation({
    mutationFn: ({ name, username, password }: Asked) => keepCredential(name, username, password),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['credentials'] });
      onClose();
    },
    onError: (failure) => showAtField(form, failure, sentence(failure)),
  });
  const wanted = [{ required: true, message: t('wanted') }];
  return (
    <Modal open title={replacing ? t('credentials.replace_title', { name: replacing.name }) : t('credentials.add')} okText={t('save')} confirmLoading={keep.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Asked> form={form} layout="vertical" requiredMark={false} initialValues={replacing ?? {}} onFinish={(asked) => keep.mutate(asked)} autoComplete="off">
        {keep.error && <Alert type="error" showIcon title={sentence(keep.error)} role="alert" />}
        <Form.Item name="name" label={t('credentials.name')} extra={t('credentials.name_help')} rules={wanted}>
          <Input disabled={replacing !== null} spellCheck={false} />
        </Form.Item>
        <Form.Item name="username" label={t('credentials.username')} extra={t('credentials.username_help')} rules={wanted}>
          <Input spellCheck={false} autoComplete="off" />
        </Form.Item>
        <Form.Item name="password" label={t('credentials.password')} extra={t('credentials.password_help')} rules={wanted}>
          <Input.Password autoComplete="new-password" maxLength={256} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
