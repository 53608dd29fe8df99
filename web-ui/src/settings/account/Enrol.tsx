import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input, QRCode } from 'antd';
import { useTranslation } from 'react-i18next';
import { confirmTwoFactor, type Enrolment, type TwoFactorChanged } from '../../api/account';
import { showAtField } from '../../ui/fieldProblems';
import { Copy } from '../../ui/Copy';
import { useSentence } from '../../ui/useSentence';

/** Hands the secret to the phone, and takes a code of it as the proof that it arrived. */
export function Enrol({ enrolment, onDone }: { enrolment: Enrolment; onDone: (changed: TwoFactorChanged) => void }) {
  const { t } = useTranslation('settings');
  const { t: session } = useTranslation('session');
  const [form] = Form.useForm<{ code: string }>();
  const sentence = useSentence();
  const confirm = useMutation({ mutationFn: confirmTwoFactor, onSuccess: onDone, onError: (failure) => showAtField(form, failure, sentence(failure)) });
  return (
    <Form name="enrol" form={form} layout="vertical" requiredMark={false} onFinish={({ code }) => confirm.mutate(code.replaceAll(' ', ''))} validateTrigger="onSubmit">
      <p>{t('account.scan')}</p>
      {/* Black on white in the dark, too: phones read nothing else. */}
      <QRCode value={enrolment.uri} type="svg" color="#000000" bgColor="#ffffff" aria-label={t('account.qr')} />
      <p className="bar-row">
        <code className="secret">{enrolment.secret}</code> <Copy text={enrolment.secret} label={t('account.secret')} />
      </p>
      {confirm.error && <Alert type="error" showIcon title={sentence(confirm.error)} role="alert" />}
      <Form.Item name="code" label={session('code')} rules={[{ required: true, message: session('code_wanted') }]}>
        <Input autoFocus autoComplete="one-time-code" inputMode="numeric" spellCheck={false} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={confirm.isPending}>
        {t('account.confirm')}
      </Button>
    </Form>
  );
}
