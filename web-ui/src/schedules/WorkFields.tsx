import { useQuery } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { credentials } from '../api/settings';

/** What is done with the PCs: against which host, and as whom? */
export function WorkFields() {
  const { t } = useTranslation('schedules');
  const kept = useQuery({ queryKey: ['credentials'], queryFn: ({ signal }) => credentials(signal) });
  const options = (kept.data ?? []).map(({ name }) => ({ value: name, label: name }));
  return (
    <>
      <Form.Item name="kms" label={t('kms')} extra={t('kms_help')} rules={[{ required: true, message: t('wanted') }]}>
        <Input spellCheck={false} placeholder="kms.example.edu.tw:1688" />
      </Form.Item>
      <Form.Item name="credential" label={t('credential')} extra={t('credential_help')}>
        <Select allowClear options={options} />
      </Form.Item>
    </>
  );
}
