import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';

/** By which certificate is the directory known? */
export function TrustFields() {
  const { t } = useTranslation('settings');
  const kind = Form.useWatch(['trust', 'kind']) as string | undefined;
  const wanted = [{ required: true, message: t('wanted') }];
  return (
    <>
      <Form.Item name={['trust', 'kind']} label={t('trust.kind')}>
        <Radio.Group options={(['public', 'issuers', 'pinned'] as const).map((value) => ({ value, label: t(`trust.${value}`) }))} />
      </Form.Item>
      {kind === 'issuers' && (
        <Form.Item name={['trust', 'pem']} label={t('trust.pem')} rules={wanted}>
          <Input.TextArea rows={4} spellCheck={false} placeholder="-----BEGIN CERTIFICATE-----" />
        </Form.Item>
      )}
      {kind === 'pinned' && (
        <Form.Item name={['trust', 'sha256']} label={t('trust.sha256')} rules={wanted}>
          <Input spellCheck={false} />
        </Form.Item>
      )}
    </>
  );
}
