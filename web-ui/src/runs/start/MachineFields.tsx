import { Form, Input, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { linesOf } from './draft';

/** On which PCs? */
export function MachineFields() {
  const { t } = useTranslation('start');
  const from = Form.useWatch('from');
  const lines = linesOf((Form.useWatch('machines') as string | undefined) ?? '').length;
  return (
    <section className="card" aria-labelledby="on-which">
      <h2 id="on-which">{t('machines.title')}</h2>
      <Form.Item name="from">
        <Segmented
          options={[
            { value: 'names', label: t('machines.by_names') },
            { value: 'selector', label: t('machines.by_selector') },
          ]}
        />
      </Form.Item>
      {from === 'selector' ? (
        <Form.Item key="selector" name="selector" label={t('machines.selector')} extra={t('machines.selector_help')}>
          <Input placeholder="room:A101 renewal:expired -office:none" spellCheck={false} autoComplete="off" />
        </Form.Item>
      ) : (
        <Form.Item key="names" name="machines" label={t('machines.names')} extra={lines > 0 ? t('machines.lines', { count: lines }) : t('machines.names_help')}>
          <Input.TextArea rows={6} className="growing" placeholder={'A101-01\nA101-02'} spellCheck={false} />
        </Form.Item>
      )}
    </section>
  );
}
