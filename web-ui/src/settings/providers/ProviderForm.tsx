import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Form, Input, Modal, Radio, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { addProvider, type Provider, setProvider } from '../../api/providers';
import { showAtField } from '../../ui/fieldProblems';
import { useSentence } from '../../ui/useSentence';
import { LdapFields } from './LdapFields';
import { Mappings } from './Mappings';
import { OidcFields } from './OidcFields';
import { type Draft, draftOf, orderOf } from './providerDraft';

/** Takes somebody in who vouches for users, or asks them otherwise. */
export function ProviderForm({ provider, onClose }: { provider: Provider | null; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const [form] = Form.useForm<Draft>();
  const queries = useQueryClient();
  const sentence = useSentence();
  const kind = Form.useWatch('kind', form) ?? provider?.kind ?? 'ldap';
  const save = useMutation({
    mutationFn: (draft: Draft) => (provider ? setProvider(provider, orderOf(draft)) : addProvider(draft.name.trim(), orderOf(draft))),
    onSuccess: onClose,
    onError: (failure) => showAtField(form, failure, sentence(failure)),
    onSettled: () => queries.invalidateQueries({ queryKey: ['login-providers'] }),
  });
  return (
    <Modal open width={640} title={provider ? t('people.edit_title', { name: provider.name }) : t('providers.add')} okText={t('save')} confirmLoading={save.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Draft> form={form} layout="vertical" requiredMark={false} initialValues={draftOf(provider)} onFinish={(draft) => save.mutate(draft)} autoComplete="off">
        {save.error && <Alert type="error" showIcon title={sentence(save.error)} role="alert" />}
        <Form.Item name="name" label={t('providers.name')} extra={t('providers.name_help')} rules={[{ required: true, message: t('wanted') }]}>
          <Input disabled={provider !== null} spellCheck={false} maxLength={60} />
        </Form.Item>
        <Form.Item name="kind" label={t('providers.kind')}>
          <Radio.Group disabled={provider !== null} options={(['ldap', 'oidc'] as const).map((value) => ({ value, label: t(`providers.kinds.${value}`) }))} />
        </Form.Item>
        {kind === 'ldap' ? <LdapFields /> : <OidcFields />}
        <Form.Item name="secret" label={t(`providers.secret_of.${kind}`)} extra={provider?.has_secret ? t('providers.secret_stays') : t('credentials.password_help')}>
          <Input.Password autoComplete="new-password" maxLength={1000} />
        </Form.Item>
        <Mappings />
        <Form.Item name="disabled" label={t('people.disable')} valuePropName="checked">
          <Switch />
        </Form.Item>
      </Form>
    </Modal>
  );
}
