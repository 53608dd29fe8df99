import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { credentials } from '../../api/settings';
import { useServerText } from '../useServerText';

const modes = ['activate', 'insist', 'read'] as const;

/** What is done on each, against which KMS host, and as whom? */
export function HowFields() {
  const { t } = useTranslation('start');
  const server = useServerText();
  const mode = Form.useWatch('mode');
  const products = (Form.useWatch('products') as string[] | undefined) ?? [];
  const same = Form.useWatch('same_kms') as boolean | undefined;
  const kept = useQuery({ queryKey: ['credentials'], queryFn: ({ signal }) => credentials(signal) });
  const families = ['office', 'windows'].map((value) => ({ value, label: server(`family.${value}`) }));

  return (
    <section className="card" aria-labelledby="what">
      <h2 id="what">{t('how.title')}</h2>
      <Form.Item name="mode" label={t('how.mode')}>
        <Radio.Group options={modes.map((value) => ({ value, label: t(`how.modes.${value}`) }))} />
      </Form.Item>
      <Form.Item name="products" label={t('how.products')}>
        <Checkbox.Group options={families} />
      </Form.Item>
      {mode !== 'read' && (
        <>
          {same !== false && (
            <Form.Item name={['kms', 'all']} label={t('how.kms')}>
              <Input placeholder="kms.example.edu.tw:1688" spellCheck={false} />
            </Form.Item>
          )}
          {same === false && (
            <div className="two">
              {families
                .filter((family) => products.includes(family.value))
                .map((family) => (
                  <Form.Item key={family.value} name={['kms', family.value]} label={t('how.kms_of', { family: family.label })}>
                    <Input placeholder="kms.example.edu.tw:1688" spellCheck={false} />
                  </Form.Item>
                ))}
            </div>
          )}
          <Form.Item name="same_kms" valuePropName="checked">
            <Checkbox>{t('how.same_kms')}</Checkbox>
          </Form.Item>
        </>
      )}
      <Form.Item name="credential" label={t('how.credential')} extra={kept.data?.length === 0 ? t('how.credential_none') : t('how.credential_help')}>
        <Select allowClear placeholder={t('how.credential_own')} options={(kept.data ?? []).map(({ name, username }) => ({ value: name, label: `${name} (${username})` }))} />
      </Form.Item>
      <Form.Item name="reason" label={t('how.reason')}>
        <Input maxLength={1000} />
      </Form.Item>
    </section>
  );
}
