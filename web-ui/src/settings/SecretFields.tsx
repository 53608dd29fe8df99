import { useQuery } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { sources } from '../api/discovery';
import type { Credential } from '../api/settings';
import { base64 } from './secrets';

/** What a credential of this kind consists of. */
export function SecretFields({ kind }: { kind: Credential['kind'] }) {
  switch (kind) {
    case 'password':
      return (
        <>
          <Text name="username" label="username" help="username_help" wanted />
          <Hidden name="password" label="password" help="password_help" wanted />
        </>
      );
    case 'laps':
      return (
        <>
          <Directory />
          <Text name="username" label="username" help="laps_user_help" placeholder="Administrator" />
        </>
      );
    case 'keytab':
      return (
        <>
          <Keytab />
          <Text name="username" label="principal" help="principal_help" />
        </>
      );
    case 'ticket_cache':
      return (
        <>
          <Text name="username" label="principal" help="principal_help" wanted />
          <Text name="ticket_cache" label="ticket_cache" help="ticket_cache_help" wanted />
        </>
      );
    case 'certificate':
      return (
        <>
          <Pem name="certificate" label="certificate" help="certificate_help" />
          <Pem name="key" label="key" help="key_help" />
          <Hidden name="passphrase" label="passphrase" help="passphrase_help" />
          <Text name="username" label="account" help="account_help" />
        </>
      );
    case 'ssh_key':
      return (
        <>
          <Text name="username" label="username" help="username_help" wanted />
          <Pem name="key" label="key" help="key_help" />
          <Hidden name="passphrase" label="passphrase" help="passphrase_help" />
        </>
      );
  }
}

type Word = 'username' | 'username_help' | 'laps_user_help' | 'principal' | 'principal_help' | 'ticket_cache' | 'ticket_cache_help' | 'account' | 'account_help' | 'password' | 'password_help' | 'passphrase' | 'passphrase_help' | 'certificate' | 'certificate_help' | 'key' | 'key_help';
type Field = { name: string; label: Word; help: Word; wanted?: boolean };

function useField({ name, label, help, wanted }: Field) {
  const { t } = useTranslation('settings');
  return { name, label: t(`credentials.${label}`), extra: t(`credentials.${help}`), rules: wanted ? [{ required: true, message: t('wanted') }] : [] };
}

function Text({ placeholder, ...field }: Field & { placeholder?: string }) {
  return (
    <Form.Item {...useField(field)}>
      <Input spellCheck={false} autoComplete="off" placeholder={placeholder} />
    </Form.Item>
  );
}

function Hidden(field: Field) {
  return (
    <Form.Item {...useField(field)}>
      <Input.Password autoComplete="new-password" maxLength={256} />
    </Form.Item>
  );
}

function Pem(field: Field) {
  return (
    <Form.Item {...useField({ ...field, wanted: true })}>
      <Input.TextArea rows={4} spellCheck={false} autoComplete="off" placeholder="-----BEGIN …" maxLength={32_768} />
    </Form.Item>
  );
}

function Keytab() {
  const { t } = useTranslation('settings');
  const form = Form.useFormInstance();
  const take = async (file: File | undefined) => form.setFieldValue('keytab', file && (await base64(file)));
  return (
    <Form.Item label={t('credentials.keytab')} htmlFor="keytab-file">
      <input id="keytab-file" type="file" onChange={({ target }) => void take(target.files?.[0])} />
      <Form.Item name="keytab" noStyle rules={[{ required: true, message: t('wanted') }]}>
        <Input hidden />
      </Form.Item>
    </Form.Item>
  );
}

function Directory() {
  const { t } = useTranslation('settings');
  const directories = useQuery({ queryKey: ['sources'], queryFn: ({ signal }) => sources(signal) });
  return (
    <Form.Item name="source" label={t('credentials.source')} extra={t('credentials.source_help')} rules={[{ required: true, message: t('wanted') }]}>
      <Select options={(directories.data ?? []).map(({ id, name }) => ({ value: id, label: name }))} notFoundContent={t('credentials.source_none')} />
    </Form.Item>
  );
}
