import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { beginTwoFactor, type Enrolment, endTwoFactor, twoFactor, type TwoFactorChanged } from '../../api/account';
import { showAtField } from '../../ui/fieldProblems';
import { Copy } from '../../ui/Copy';
import { Loaded } from '../../ui/Loaded';
import { Mark } from '../../ui/Mark';
import { useSentence } from '../../ui/useSentence';
import { Enrol } from './Enrol';

/** Is a code of the phone asked for, too, when I log in? */
export function SecondStep() {
  const { t } = useTranslation('settings');
  const state = useQuery({ queryKey: ['two-factor'], queryFn: ({ signal }) => twoFactor(signal) });
  const queries = useQueryClient();
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  const [recovery, setRecovery] = useState<readonly string[]>([]);
  const changed = ({ recovery_codes }: TwoFactorChanged) => {
    setEnrolment(null);
    setRecovery(recovery_codes);
    void queries.invalidateQueries({ queryKey: ['two-factor'] });
    void queries.invalidateQueries({ queryKey: ['sessions'] });
  };
  return (
    <section className="card narrow-form" aria-labelledby="second-step">
      <h2 id="second-step">{t('account.second_step')}</h2>
      <Loaded query={state}>
        {({ on, recovery_left }) => (
          <>
            <p>{on ? <Mark tone="good">{t('account.second_step_on', { count: recovery_left })}</Mark> : <Mark tone="none">{t('account.second_step_off')}</Mark>}</p>
            {recovery.length > 0 && <Recovery codes={recovery} />}
            {enrolment ? <Enrol enrolment={enrolment} onDone={changed} /> : on ? <ByPassword key="off" label={t('account.end')} danger run={endTwoFactor} onDone={changed} /> : <ByPassword key="on" label={t('account.begin')} run={beginTwoFactor} onDone={setEnrolment} />}
          </>
        )}
      </Loaded>
    </section>
  );
}

function Recovery({ codes }: { codes: readonly string[] }) {
  const { t } = useTranslation('settings');
  return (
    <Alert
      type="warning"
      showIcon
      title={t('account.recovery')}
      description={
        <>
          <pre className="secret">{codes.join('\n')}</pre>
          <Copy text={codes.join('\n')}>{t('account.recovery_copy')}</Copy>
        </>
      }
    />
  );
}

function ByPassword<T>({ label, danger = false, run, onDone }: { label: string; danger?: boolean; run: (present: string) => Promise<T>; onDone: (answer: T) => void }) {
  const { t } = useTranslation('settings');
  const [form] = Form.useForm<{ present: string }>();
  const sentence = useSentence();
  const asked = useMutation({ mutationFn: run, onSuccess: onDone, onError: (failure) => showAtField(form, failure, sentence(failure)) });
  return (
    <Form name="second-step-change" form={form} layout="vertical" requiredMark={false} onFinish={({ present }) => asked.mutate(present)} validateTrigger="onSubmit">
      {asked.error && <Alert type="error" showIcon title={sentence(asked.error)} role="alert" />}
      <Form.Item name="present" label={t('account.present')} rules={[{ required: true, message: t('wanted') }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Button type={danger ? 'default' : 'primary'} danger={danger} htmlType="submit" loading={asked.isPending}>
        {label}
      </Button>
    </Form>
  );
}
