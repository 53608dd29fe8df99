import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem, Problem } from '../api/problem';
import { type Login, logIn } from '../api/session';
import { useSentence } from '../ui/useSentence';
import { useTitle } from '../ui/useTitle';
import { Alone } from './Alone';
import { forgetHash, saidBehindHash } from './hash';
import { Providers } from './Providers';
import { useLoggedIn } from './session';

/** Asks for name and password, and for the second factor where the account has one. */
export default function LoginPage() {
  const { t } = useTranslation('session');
  const sentence = useSentence();
  const loggedIn = useLoggedIn();
  const [wantsCode, setWantsCode] = useState(false);
  // Why somebody came back from an identity provider without having been let in.
  const [cameBack, setCameBack] = useState(() => saidBehindHash('login'));
  useTitle(t('log_in'));

  const login = useMutation({
    mutationFn: logIn,
    onMutate: () => setCameBack(null),
    onSuccess: loggedIn,
    onError: (failure) => setWantsCode((wanted) => wanted || isProblem(failure, 'login_code_missing')),
    onSettled: forgetHash,
  });
  const failure = login.error ?? (cameBack === null ? null : new Problem({ status: 401, code: cameBack, field: null, values: {} }));
  const refusal = failure && !isProblem(failure, 'login_code_missing') ? sentence(failure) : undefined;

  return (
    <Alone title="Rollcall">
      <Form<Login> layout="vertical" requiredMark={false} onFinish={(values) => login.mutate(values)} validateTrigger="onSubmit">
        {refusal && <Alert type="error" showIcon title={refusal} role="alert" />}
        <Form.Item name="user" label={t('username')} rules={[{ required: true, message: t('username_wanted') }]}>
          <Input autoFocus autoComplete="username" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <Form.Item name="password" label={t('password')} rules={[{ required: true, message: t('password_wanted') }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        {wantsCode && (
          <Form.Item name="code" label={t('code')} extra={t('code_help')} rules={[{ required: true, message: t('code_wanted') }]}>
            <Input autoFocus autoComplete="one-time-code" inputMode="numeric" spellCheck={false} />
          </Form.Item>
        )}
        <Button type="primary" htmlType="submit" block loading={login.isPending}>
          {t('log_in')}
        </Button>
      </Form>
      <Providers />
    </Alone>
  );
}
