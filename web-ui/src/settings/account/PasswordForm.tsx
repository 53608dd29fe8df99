import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { changePassword } from '../../api/account';
import { showAtField } from '../../ui/fieldProblems';
import { useSentence } from '../../ui/useSentence';

interface Asked {
  present: string;
  password: string;
  again: string;
}

/** Takes another password of one's own, for the present one. */
export function PasswordForm() {
  const { t } = useTranslation('settings');
  const { t: session } = useTranslation('session');
  const [form] = Form.useForm<Asked>();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const sentence = useSentence();
  const change = useMutation({
    mutationFn: ({ present, password }: Asked) => changePassword(present, password),
    onSuccess: () => {
      form.resetFields();
      void message.success(t('account.password_changed'));
      void queries.invalidateQueries({ queryKey: ['sessions'] });
    },
    onError: (failure) => showAtField(form, failure, sentence(failure)),
  });
  const wanted = { required: true, message: t('wanted') };
  return (
    <Form<Asked> name="password-change" form={form} layout="vertical" requiredMark={false} className="card narrow-form" onFinish={(asked) => change.mutate(asked)} validateTrigger="onSubmit">
      <h2>{t('account.password')}</h2>
      {change.error && <Alert type="error" showIcon title={sentence(change.error)} role="alert" />}
      <Form.Item name="present" label={t('account.present')} rules={[wanted]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item name="password" label={t('account.new_password')} extra={session('password_rule')} rules={[wanted, { min: 8, message: session('password_rule') }]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item name="again" label={session('password_again')} dependencies={['password']} rules={[({ getFieldValue }) => ({ validator: (_, again) => (again === getFieldValue('password') ? Promise.resolve() : Promise.reject(new Error(session('password_differs')))) })]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        {t('account.change_password')}
      </Button>
    </Form>
  );
}
