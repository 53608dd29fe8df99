import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { groups } from '../../api/rooms';
import { roles } from '../roles';

/** Which of their groups may do what here? The first that fits counts. */
export function Mappings() {
  const { t } = useTranslation('settings');
  const { t: shell } = useTranslation();
  const known = useQuery({ queryKey: ['groups'], queryFn: ({ signal }) => groups(signal) });
  return (
    <Form.List name="mappings">
      {(fields, { add, remove }) => (
        <fieldset className="list-fields">
          <legend>{t('providers.mappings')}</legend>
          <p className="soft">{t('providers.mappings_help')}</p>
          {fields.map(({ key, name }) => (
            <div key={key} className="form-row">
              <Form.Item name={[name, 'group']} label={t('providers.group')} rules={[{ required: true, message: t('wanted') }]}>
                <Input spellCheck={false} placeholder="CN=Lab Staff,OU=Groups,DC=example,DC=edu,DC=tw" />
              </Form.Item>
              <Form.Item name={[name, 'role']} label={t('people.role')}>
                <Select options={roles.map((role) => ({ value: role, label: shell(`role.${role}`) }))} />
              </Form.Item>
              <Form.Item name={[name, 'groups']} label={t('people.groups')}>
                <Select mode="multiple" options={(known.data ?? []).map(({ id, name: label }) => ({ value: id, label }))} showSearch={{ optionFilterProp: 'label' }} />
              </Form.Item>
              <Button onClick={() => remove(name)}>{t('sources.drop_rule')}</Button>
            </div>
          ))}
          <Button onClick={() => add({ role: 'viewer', groups: [] })}>{t('sources.add_rule')}</Button>
        </fieldset>
      )}
    </Form.List>
  );
}
