import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Credential, keepCredential } from '../api/settings';
import { showAtField } from '../ui/fieldProblems';
import { useSentence } from '../ui/useSentence';
import { SecretFields } from './SecretFields';
import { type AskedSecret, kinds, secretOf } from './secrets';

/** Takes a new account in, or another secret for one that is there. */
export function CredentialForm({ replacing, onClose }: { replacing: Credential | null; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const [form] = Form.useForm<AskedSecret>();
  const queries = useQueryClient();
  const sentence = useSentence();
  const keep = useMutation({
    mutationFn: (asked: AskedSecret) => keepCredential(asked.name, secretOf(asked)),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['credentials'] });
      onClose();
    },
    onError: (failure) => showAtField(form, failure, sentence(failure)),
  });
  const kind = Form.useWatch('kind', form) ?? replacing?.kind ?? 'password';
  return (
    <Modal open title={replacing ? t('credentials.replace_title', { name: replacing.name }) : t('credentials.add')} okText={t('save')} confirmLoading={keep.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<AskedSecret> form={form} layout="vertical" requiredMark={false} initialValues={replacing ?? { kind: 'password' }} onFinish={(asked) => keep.mutate(asked)} autoComplete="off">
        {keep.error && <Alert type="error" showIcon title={sentence(keep.error)} role="alert" />}
        <Form.Item name="name" label={t('credentials.name')} extra={t('credentials.name_help')} rules={[{ required: true, message: t('wanted') }]}>
          <Input disabled={replacing !== null} spellCheck={false} />
        </Form.Item>
        <Form.Item name="kind" label={t('credentials.kind')} extra={t(`credentials.kinds_help.${kind}`)}>
          <Select options={kinds.map((value) => ({ value, label: t(`credentials.kinds.${value}`) }))} />
        </Form.Item>
        <SecretFields kind={kind} />
      </Form>
    </Modal>
  );
}
