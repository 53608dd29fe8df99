import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Modal, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { addUser, changeUser, dropSecondFactor, type Link, unlockUser, type User } from '../api/people';
import { groups } from '../api/rooms';
import { showAtField } from '../ui/fieldProblems';
import { useSentence } from '../ui/useSentence';
import { roles } from './roles';

interface Asked {
  name: string;
  role: string;
  groups?: number[];
  disabled?: boolean;
}


/** Takes somebody in, or changes what they are given. */
export function PersonForm({ person, onLink, onClose }: { person: User | null; onLink: (link: Link) => void; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const { t: shell } = useTranslation();
  const [form] = Form.useForm<Asked>();
  const queries = useQueryClient();
  const sentence = useSentence();
  const known = useQuery({ queryKey: ['groups'], queryFn: ({ signal }) => groups(signal) });
  const settled = { onSettled: () => queries.invalidateQueries({ queryKey: ['users'] }) };
  const save = useMutation({
    mutationFn: async ({ name, role, groups: given, disabled }: Asked) => {
      const grant = { role, groups: given ?? [], disabled: disabled ?? false };
      if (person) await changeUser(person, grant);
      else onLink((await addUser({ name, ...grant })).link);
    },
    onSuccess: onClose,
    onError: (failure) => showAtField(form, failure, sentence(failure)),
    ...settled,
  });
  const help = useMutation({ mutationFn: (what: (user: User) => Promise<void>) => what(person as User), onSuccess: onClose, ...settled });
  const error = save.error ?? help.error;
  return (
    <Modal open title={person ? t('people.edit_title', { name: person.name }) : t('people.add')} okText={t('save')} confirmLoading={save.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Asked> form={form} layout="vertical" requiredMark={false} initialValues={person ?? { role: 'operator' }} onFinish={(asked) => save.mutate(asked)} autoComplete="off">
        {error && <Alert type="error" showIcon title={sentence(error)} role="alert" />}
        <Form.Item name="name" label={t('people.name')} rules={[{ required: true, message: t('wanted') }]}>
          <Input disabled={person !== null} spellCheck={false} />
        </Form.Item>
        <Form.Item name="role" label={t('people.role')} extra={t('people.role_help')}>
          <Select options={roles.map((role) => ({ value: role, label: shell(`role.${role}`) }))} />
        </Form.Item>
        <Form.Item name="groups" label={t('people.groups')} extra={t('people.groups_help')}>
          <Select mode="multiple" options={(known.data ?? []).map(({ id, name }) => ({ value: id, label: name }))} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
        {person && (
          <>
            <Form.Item name="disabled" label={t('people.disable')} valuePropName="checked">
              <Switch />
            </Form.Item>
            <p className="bar-row">
              <Button size="small" onClick={() => help.mutate(unlockUser)}>
                {t('people.unlock')}
              </Button>
              {person.two_factor && (
                <Button size="small" onClick={() => help.mutate(dropSecondFactor)}>
                  {t('people.drop_two_factor')}
                </Button>
              )}
            </p>
          </>
        )}
      </Form>
    </Modal>
  );
}
