import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Form, Input, Modal, Radio, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { addRecipient, type Recipient, type Rule, setRecipient } from '../../api/notifications';
import { credentials } from '../../api/settings';
import { showAtField } from '../../ui/fieldProblems';
import { useSentence } from '../../ui/useSentence';

interface Asked {
  name: string;
  kind: 'mail' | 'webhook';
  address?: string;
  form: 'rollcall' | 'teams' | 'slack' | 'line';
  account?: string;
  credential?: string;
  language: 'zh-TW' | 'en';
  quiet_from?: string;
  quiet_to?: string;
  digest_at: string;
  least: Rule['least'];
  soon: Rule['least'] | 'never';
  selector?: string;
  enabled: boolean;
}

const severities = ['info', 'warning', 'urgent'] as const;
const forms = ['rollcall', 'teams', 'slack', 'line'] as const;

/** Who is told what, at once or in the digest of the day? */
export function RecipientForm({ recipient, onClose }: { recipient: Recipient | null; onClose: () => void }) {
  const { t } = useTranslation('notifications');
  const [form] = Form.useForm<Asked>();
  const queries = useQueryClient();
  const sentence = useSentence();
  const kept = useQuery({ queryKey: ['credentials'], queryFn: ({ signal }) => credentials(signal) });
  const kind = Form.useWatch('kind', form) ?? recipient?.kind ?? 'mail';
  const save = useMutation({
    mutationFn: (asked: Asked) => (recipient ? setRecipient(recipient, requestOf(asked)) : addRecipient(requestOf(asked))),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['recipients'] });
      onClose();
    },
    onError: (failure) => showAtField(form, failure, sentence(failure)),
  });
  const wanted = [{ required: true, message: t('wanted') }];
  return (
    <Modal open title={recipient ? t('edit_title', { name: recipient.name }) : t('add')} okText={t('save')} confirmLoading={save.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Asked> form={form} layout="vertical" requiredMark={false} initialValues={initialOf(recipient)} onFinish={(asked) => save.mutate(asked)}>
        {save.error && <Alert type="error" showIcon title={sentence(save.error)} role="alert" />}
        <Form.Item name="name" label={t('name')} rules={wanted}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="kind" label={t('kind')}>
          <Radio.Group options={(['mail', 'webhook'] as const).map((value) => ({ value, label: t(`kinds.${value}`) }))} />
        </Form.Item>
        <Form.Item name="address" label={t('address')} extra={kind === 'webhook' ? t('address_help') : undefined} rules={wanted}>
          <Input spellCheck={false} placeholder={kind === 'mail' ? 'lab@example.edu.tw' : 'https://…'} />
        </Form.Item>
        {kind === 'webhook' && (
          <>
            <Form.Item name="form" label={t('form')}>
              <Select options={forms.map((value) => ({ value, label: t(`forms.${value}`) }))} />
            </Form.Item>
            <Form.Item name="account" label={t('account')} extra={t('account_help')}>
              <Input spellCheck={false} />
            </Form.Item>
            <Form.Item name="credential" label={t('secret')} extra={t('secret_help')}>
              <Select allowClear options={(kept.data ?? []).map(({ name }) => ({ value: name, label: name }))} />
            </Form.Item>
          </>
        )}
        <Form.Item name="language" label={t('language')}>
          <Select options={(['zh-TW', 'en'] as const).map((value) => ({ value, label: t(`languages.${value}`) }))} />
        </Form.Item>
        <Form.Item name="least" label={t('digest_of')}>
          <Select options={severities.map((value) => ({ value, label: t(`least.${value}`) }))} />
        </Form.Item>
        <Form.Item name="digest_at" label={t('digest_at')} rules={wanted}>
          <Input type="time" />
        </Form.Item>
        <Form.Item name="soon" label={t('soon')}>
          <Select options={[...severities, 'never' as const].map((value) => ({ value, label: t(`least.${value}`) }))} />
        </Form.Item>
        <Form.Item name="selector" label={t('only')} extra={t('only_help')}>
          <Input spellCheck={false} placeholder="room:A101" />
        </Form.Item>
        <Form.Item label={t('quiet')} extra={t('quiet_help')}>
          <span className="bar-row">
            <Form.Item name="quiet_from" noStyle>
              <Input type="time" aria-label={t('quiet_from')} />
            </Form.Item>
            <Form.Item name="quiet_to" noStyle>
              <Input type="time" aria-label={t('quiet_to')} />
            </Form.Item>
          </span>
        </Form.Item>
        <Form.Item name="enabled" label={t('enabled')} valuePropName="checked">
          <Switch />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function initialOf(recipient: Recipient | null): Asked {
  if (!recipient) return { name: '', kind: 'mail', form: 'rollcall', language: 'zh-TW', digest_at: '07:00', least: 'info', soon: 'urgent', enabled: true };
  const { name, kind, address, form, account, credential, language, quiet_from, quiet_to, digest_at, rules, enabled } = recipient;
  return {
    name,
    kind,
    address,
    form: form ?? 'rollcall',
    language,
    digest_at,
    enabled,
    least: rules.find((rule) => rule.digest)?.least ?? 'info',
    soon: rules.find((rule) => !rule.digest)?.least ?? 'never',
    ...(rules[0]?.selector ? { selector: rules[0].selector } : {}),
    ...(account ? { account } : {}),
    ...(credential ? { credential } : {}),
    ...(quiet_from && quiet_to ? { quiet_from, quiet_to } : {}),
  };
}

function requestOf({ least, soon, selector, form, account, credential, quiet_from, quiet_to, ...asked }: Asked) {
  const only = selector?.trim() ? { selector: selector.trim() } : {};
  const rules = [{ codes: [], least, digest: true, ...only }, ...(soon === 'never' ? [] : [{ codes: [], least: soon, digest: false, ...only }])];
  return {
    ...asked,
    rules: rules as Rule[],
    ...(asked.kind === 'webhook' ? { form, ...(account ? { account } : {}), ...(credential ? { credential } : {}) } : {}),
    ...(quiet_from && quiet_to ? { quiet_from, quiet_to } : {}),
  };
}
