import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Select } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { credentials } from '../api/settings';
import { Checks } from '../doctor/Checks';
import { gotIn } from '../doctor/checks';
import { useDoctor } from '../doctor/useDoctor';
import { machinesIn } from '../runs/start/draft';
import { useSentence } from '../ui/useSentence';
import '../doctor/doctor.css';

interface Asked {
  machine: string;
  credential: string;
}

/** Tries a credential on one PC, before it is tried on a hundred. */
export function TestOne() {
  const { t } = useTranslation('welcome');
  const sentence = useSentence();
  const queries = useQueryClient();
  const { begin, failure, busy, target, checks } = useDoctor();
  const accounts = useQuery({ queryKey: ['credentials'], queryFn: ({ signal }) => credentials(signal) });
  useEffect(() => {
    if (target?.state === 'ended') void queries.invalidateQueries({ queryKey: ['machines', 'count'] });
  }, [target?.state, queries]);
  const ask = ({ machine, credential }: Asked) => {
    const [first] = machinesIn(machine);
    if (first) begin({ machine: first, credential, reason: t('step.test') });
  };
  const wanted = [{ required: true, message: t('wanted') }];
  const first = accounts.data?.[0]?.name;
  return (
    <>
      <Form<Asked> name="test-one" key={first ?? ''} layout="vertical" requiredMark={false} initialValues={first ? { credential: first } : {}} onFinish={ask}>
        <div className="form-row">
          <Form.Item name="machine" label={t('machine')} extra={t('machine_help')} rules={wanted}>
            <Input spellCheck={false} placeholder="A101-01, 10.20.1.1" />
          </Form.Item>
          <Form.Item name="credential" label={t('credential')} rules={wanted}>
            <Select options={(accounts.data ?? []).map(({ name }) => ({ value: name }))} />
          </Form.Item>
        </div>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('do.test')}
        </Button>
      </Form>
      {failure && <Alert type="error" showIcon title={sentence(failure)} role="alert" />}
      {checks && !busy && gotIn(checks) && <Alert type="success" showIcon title={t('got_in')} role="status" />}
      {checks && target && <Checks checks={checks} address={target.address} />}
    </>
  );
}
