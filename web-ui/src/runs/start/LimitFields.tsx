import { Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';

const deadlines = ['PT4H', 'PT8H', 'PT24H', 'P3D', 'P7D', 'until'] as const;

/** How many at once, in which waves, until when, and what stops it? */
export function LimitFields() {
  const { t } = useTranslation('start');
  const deadline = Form.useWatch('deadline');
  const wake = Form.useWatch('wake');
  return (
    <section className="card" aria-labelledby="careful">
      <h2 id="careful">{t('limits.title')}</h2>
      <div className="two">
        <Form.Item name="at_once" label={t('limits.at_once')}>
          <InputNumber min={1} max={5000} placeholder={t('limits.usual')} />
        </Form.Item>
        <Form.Item name="per_room" label={t('limits.per_room')}>
          <InputNumber min={1} max={5000} placeholder={t('limits.usual')} />
        </Form.Item>
        <Form.Item name="jitter_seconds" label={t('limits.jitter')}>
          <InputNumber min={0} max={3600} placeholder="0" />
        </Form.Item>
        <Form.Item name="waves" label={t('limits.waves')} extra={t('limits.waves_help')}>
          <Input placeholder="2, 10" inputMode="numeric" />
        </Form.Item>
        <Form.Item name={['brake', 'harm_percent']} label={t('limits.brake_percent')}>
          <InputNumber min={1} max={90} suffix="%" placeholder={t('limits.usual')} />
        </Form.Item>
        <Form.Item name={['brake', 'reached']} label={t('limits.brake_reached')}>
          <InputNumber min={1} max={50} placeholder={t('limits.usual')} />
        </Form.Item>
        <Form.Item name="deadline" label={t('limits.deadline')}>
          <Select options={deadlines.map((value) => ({ value, label: t(`limits.deadlines.${value}`) }))} />
        </Form.Item>
        {deadline === 'until' && (
          <Form.Item name="until" label={t('limits.until')}>
            <Input type="datetime-local" />
          </Form.Item>
        )}
      </div>
      <Form.Item name="catch_up" valuePropName="checked">
        <Checkbox>{t('limits.catch_up')}</Checkbox>
      </Form.Item>
      <Form.Item name="wake" valuePropName="checked">
        <Checkbox>{t('limits.wake')}</Checkbox>
      </Form.Item>
      {wake && (
        <Form.Item name="shut_down" valuePropName="checked">
          <Checkbox>{t('limits.shut_down')}</Checkbox>
        </Form.Item>
      )}
    </section>
  );
}
