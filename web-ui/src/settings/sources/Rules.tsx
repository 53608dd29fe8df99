import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

/** Which organisational unit is which room? */
export function Rules() {
  const { t } = useTranslation('settings');
  return (
    <Form.List name="rules">
      {(fields, { add, remove }) => (
        <fieldset className="list-fields">
          <legend>{t('sources.rules')}</legend>
          <p className="soft">{t('sources.rules_help')}</p>
          {fields.map(({ key, name }) => (
            <div key={key} className="form-row">
              <Form.Item name={[name, 'ou']} label={t('sources.ou')} rules={[{ required: true, message: t('wanted') }]}>
                <Input spellCheck={false} placeholder="OU=A101,OU=Labs,DC=example,DC=edu,DC=tw" />
              </Form.Item>
              <Form.Item name={[name, 'room']} label={t('sources.room')}>
                <Input />
              </Form.Item>
              <Form.Item name={[name, 'owner']} label={t('sources.owner')}>
                <Input />
              </Form.Item>
              <Button onClick={() => remove(name)}>{t('sources.drop_rule')}</Button>
            </div>
          ))}
          <Button onClick={() => add({})}>{t('sources.add_rule')}</Button>
        </fieldset>
      )}
    </Form.List>
  );
}
