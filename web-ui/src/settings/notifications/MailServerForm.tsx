import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Form, Input, InputNumber, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type MailServer, mailServer, setMailServer } from '../../api/notifications';
import { credentials } from '../../api/settings';
import { showAtField } from '../../ui/fieldProblems';
import { Loaded } from '../../ui/Loaded';
import { useSentence } from '../../ui/useSentence';

/** By which server does mail leave? */
export function MailServerForm({ onClose }: { onClose: () => void }) {
  const query = useQuery({ queryKey: ['mail-server'], queryFn: ({ signal }) => mailServer(signal) });
  return <Loaded query={query}>{(known) => <Fields known={known} onClose={onClose} />}</Loaded>;
}

const ports = { starttls: 587, tls: 465, none: 25 };
const securities = ['starttls', 'tls', 'none'] as const;

type Asked = Pick<MailServer, 'port' | 'security' | 'keep_days'> & Partial<Record<'host' | 'credential' | 'sender' | 'authority' | 'link', string>>;

function Fields({ known, onClose }: { known: MailServer; onClose: () => void }) {
  const { t } = useTranslation('notifications');
  const [form] = Form.useForm<Asked>();
  const queries = useQueryClient();
  const sentence = useSentence();
  const kept = useQuery({ queryKey: ['credentials'], queryFn: ({ signal }) => credentials(signal) });
  const save = useMutation({
    mutationFn: (asked: Asked) => setMailServer(known.version, Object.fromEntries(Object.entries(asked).filter(([, value]) => value))),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['mail-server'] });
      onClose();
    },
    onError: (failure) => showAtField(form, failure, sentence(failure)),
  });
  const initial = { keep_days: known.keep_days, port: known.port, security: known.security, host: known.host ?? '', credential: known.credential ?? undefined, sender: known.sender ?? '', authority: known.authority ?? '', link: known.link ?? window.location.origin };
  const wanted = [{ required: true, message: t('wanted') }];
  return (
    <Modal open title={t('server')} okText={t('save')} confirmLoading={save.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form form={form} layout="vertical" requiredMark={false} initialValues={initial} onFinish={(asked) => save.mutate(asked)}>
        {save.error && <Alert type="error" showIcon title={sentence(save.error)} role="alert" />}
        <Form.Item name="host" label={t('host')} rules={wanted}>
          <Input spellCheck={false} placeholder="mail.example.edu.tw" />
        </Form.Item>
        <Form.Item name="security" label={t('security')}>
          <Select options={securities.map((value) => ({ value, label: t(`securities.${value}`) }))} onChange={(value: keyof typeof ports) => form.setFieldValue('port', ports[value])} />
        </Form.Item>
        <Form.Item name="port" label={t('port')} rules={wanted}>
          <InputNumber min={1} max={65535} />
        </Form.Item>
        <Form.Item name="credential" label={t('login')} extra={t('login_help')}>
          <Select allowClear options={(kept.data ?? []).map(({ name }) => ({ value: name, label: name }))} />
        </Form.Item>
        <Form.Item name="sender" label={t('sender')} rules={wanted}>
          <Input spellCheck={false} placeholder="rollcall@example.edu.tw" />
        </Form.Item>
        <Form.Item name="authority" label={t('authority')} extra={t('authority_help')}>
          <Input.TextArea rows={2} spellCheck={false} />
        </Form.Item>
        <Form.Item name="link" label={t('link')} extra={t('link_help')}>
          <Input spellCheck={false} />
        </Form.Item>
        <Form.Item name="keep_days" label={t('keep_days')} extra={t('keep_days_help')} rules={wanted}>
          <InputNumber min={120} max={3650} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
