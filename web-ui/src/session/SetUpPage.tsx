import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { logIn, setUp } from '../api/session';
import { showAtField } from '../ui/fieldProblems';
import { useSentence } from '../ui/useSentence';
import { useTitle } from '../ui/useTitle';
import { Alone } from './Alone';
import { forgetHash } from './hash';
import { useLoggedIn } from './session';

interface Asked {
  password: string;
  again: string;
}

/** Sets the first password of somebody, the first administrator above all, by a link that works once. */
export default function SetUpPage({ link, onDone }: { link: string; onDone: () => void }) {
  const { t } = useTranslation('session');
  const [form] = Form.useForm<Asked>();
  const sentence = useSentence();
  const loggedIn = useLoggedIn();
  useTitle(t('set_up'));

  const make = useMutation({
    mutationFn: async ({ password }: Asked) => {
      const { user } = await setUp(link, password);
      // From here on the link is used up; whatever hinders the log-in, the usual page says.
      forgetHash();
      return logIn({ user, password }).catch(() => null);
    },
    onSuccess: (who) => {
      if (who) loggedIn(who);
      onDone();
    },
    onError: (failure) => showAtField(form, failure, sentence(failure)),
  });

  return (
    <Alone title={t('set_up')}>
      <p className="soft">{t('set_up_help')}</p>
      {make.error && <Alert type="error" showIcon title={sentence(make.error)} role="alert" />}
      <Form<Asked> form={form} layout="vertical" requiredMark={false} onFinish={(asked) => make.mutate(asked)} validateTrigger="onSubmit">
        <Form.Item name="password" label={t('password')} extra={t('password_rule')} rules={[{ required: true, message: t('password_wanted') }, { min: 8, message: t('password_rule') }]}>
          <Input.Password autoFocus autoComplete="new-password" />
        </Form.Item>
        <Form.Item
          name="again"
          label={t('password_again')}
          dependencies={['password']}
          rules={[({ getFieldValue }) => ({ validator: (_, again) => (again === getFieldValue('password') ? Promise.resolve() : Promise.reject(new Error(t('password_differs')))) })]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={make.isPending}>
          {t('set_password')}
        </Button>
      </Form>
    </Alone>
  );
}
