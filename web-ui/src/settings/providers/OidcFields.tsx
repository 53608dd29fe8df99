import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';

/** How is an identity provider asked who somebody is? */
export function OidcFields() {
  const { t } = useTranslation('settings');
  const wanted = [{ required: true, message: t('wanted') }];
  return (
    <>
      <Form.Item name={['oidc', 'issuer']} label={t('providers.issuer')} rules={wanted}>
        <Input spellCheck={false} placeholder="https://login.example.edu.tw/realms/staff" />
      </Form.Item>
      <Form.Item name={['oidc', 'client_id']} label={t('providers.client_id')} extra={t('providers.callback', { address: `${window.location.origin}/api/v1/login-callback` })} rules={wanted}>
        <Input spellCheck={false} />
      </Form.Item>
      <Form.Item name={['oidc', 'scopes']} label={t('providers.scopes')}>
        <Select mode="tags" open={false} suffixIcon={null} />
      </Form.Item>
      <div className="form-row">
        <Form.Item name={['oidc', 'name_claim']} label={t('providers.name_claim')} rules={wanted}>
          <Input spellCheck={false} />
        </Form.Item>
        <Form.Item name={['oidc', 'groups_claim']} label={t('providers.groups_claim')} rules={wanted}>
          <Input spellCheck={false} />
        </Form.Item>
      </div>
    </>
  );
}
