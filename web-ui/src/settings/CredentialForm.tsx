import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Form, Input, Modal, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { sources } from '../api/discovery';
import { type Credential, keepCredential, type Secret } from '../api/settings';
import { showAtField } from '../ui/fieldProblems';
import { useSentence } from '../ui/useSentence';

interface Asked {
  name: string;
  kind: Credential['kind'];
  username?: string;
  password?: string;
  source?: number;
}

const secretOf = ({ kind, username = '', password = '', source = 0 }: Asked): Secret => (kind === 'laps' ? { kind, source, ...(username.trim() ? { username: username.trim() } : {}) } : { kind, username, password });

/** Takes a new account in, or another password for one that is there. */
export function CredentialForm({ replacing, onClose }: { replacing: Credential | null; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const [form] = Form.useForm<Asked>();
  const queries = useQueryClient();
  const sentence = useSentence();
  const keep = useMutation({
    mutationFn: (asked: Asked) => keepCredential(asked.name, secretOf(asked)),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['credentials'] });
      onClose();
    },
    onError: (failure) => showAtField(form, failure, sentence(failure)),
  });
  const kind = Form.useWatch('kind', form) ?? replacing?.kind ?? 'password';
  const directories = useQuery({ queryKey: ['sources'], queryFn: ({ signal }) => sources(signal) });
  const wanted = [{ required: true, message: t('wanted') }];
  return (
    <Modal open title={replacing ? t('credentials.replace_title', { name: replacing.name }) : t('credentials.add')} okText={t('save')} confirmLoading={keep.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Asked> form={form} layout="vertical" requiredMark={false} initialValues={replacing ?? { kind: 'password' }} onFinish={(asked) => keep.mutate(asked)} autoComplete="off">
        {keep.error && <Alert type="error" showIcon title={sentence(keep.error)} role="alert" />}
        <Form.Item name="name" label={t('credentials.name')} extra={t('credentials.name_help')} rules={wanted}>
          <Input disabled={replacing !== null} spellCheck={false} />
        </Form.Item>
        <Form.Item name="kind" label={t('credentials.kind')}>
          <Radio.Group options={(['password', 'laps'] as const).map((value) => ({ value, label: t(`credentials.kinds.${value}`) }))} />
        </Form.Item>
        {kind === 'laps' ? (
          <>
            <Form.Item name="source" label={t('credentials.source')} extra={t('credentials.source_help')} rules={wanted}>
              <Select options={(directories.data ?? []).map(({ id, name }) => ({ value: id, label: name }))} notFoundContent={t('credentials.source_none')} />
            </Form.Item>
            <Form.Item name="username" label={t('credentials.username')} extra={t('credentials.laps_user_help')}>
              <Input spellCheck={false} autoComplete="off" placeholder="Administrator" />
            </Form.Item>
          </>
        ) : (
          <>
            <Form.Item name="username" label={t('credentials.username')} extra={t('credentials.username_help')} rules={wanted}>
              <Input spellCheck={false} autoComplete="off" />
            </Form.Item>
            <Form.Item name="password" label={t('credentials.password')} extra={t('credentials.password_help')} rules={wanted}>
              <Input.Password autoComplete="new-password" maxLength={256} />
            </Form.Item>
          </>
        )}
      </Form>
    </Modal>
  );
}
