import { Form, Input, InputNumber, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';

/** How is a directory asked who somebody is? */
export function LdapFields() {
  const { t } = useTranslation('settings');
  const wanted = [{ required: true, message: t('wanted') }];
  return (
    <>
      <div className="form-row">
        <Form.Item name={['ldap', 'host']} label={t('sources.host')} rules={wanted}>
          <Input spellCheck={false} placeholder="dc1.example.edu.tw" />
        </Form.Item>
        <Form.Item name={['ldap', 'security']} label={t('sources.security')}>
          <Select options={(['ldaps', 'starttls', 'none'] as const).map((value) => ({ value, label: t(`providers.securities.${value}`) }))} />
        </Form.Item>
        <Form.Item name={['ldap', 'port']} label={t('sources.port')} rules={wanted}>
          <InputNumber min={1} max={65535} />
        </Form.Item>
      </div>
      <Form.Item name={['ldap', 'base_dn']} label={t('sources.base')} rules={wanted}>
        <Input spellCheck={false} placeholder="DC=example,DC=edu,DC=tw" />
      </Form.Item>
      <Form.Item name={['ldap', 'bind_dn']} label={t('providers.bind_dn')} rules={wanted}>
        <Input spellCheck={false} placeholder="CN=rollcall,OU=Service,DC=example,DC=edu,DC=tw" />
      </Form.Item>
      <div className="form-row">
        <Form.Item name={['ldap', 'user_attribute']} label={t('providers.user_attribute')} rules={wanted}>
          <Input spellCheck={false} />
        </Form.Item>
        <Form.Item name={['ldap', 'nested']} label={t('providers.nested')} valuePropName="checked">
          <Switch />
        </Form.Item>
      </div>
      <Form.Item name={['ldap', 'authority']} label={t('providers.authority')} extra={t('providers.authority_help')}>
        <Input.TextArea rows={3} spellCheck={false} placeholder="-----BEGIN CERTIFICATE-----" />
      </Form.Item>
    </>
  );
}
