import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Select } from 'antd';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Machine } from '../api/machines';
import { Problem } from '../api/problem';
import { credentials } from '../api/settings';
import { useSentence } from '../ui/useSentence';
import { Checks } from './Checks';
import { Outside } from './Outside';
import { useDoctor } from './useDoctor';
import './doctor.css';

/** What keeps this PC from being activated? Looks at once, and changes nothing on it. */
export default function Doctor({ machine }: { machine: Machine }) {
  const { t } = useTranslation('machines');
  const sentence = useSentence();
  const { begin, failure, busy, run, checks, paused } = useDoctor();
  const accounts = useQuery({ queryKey: ['credentials'], queryFn: ({ signal }) => credentials(signal) });
  const ask = useCallback((credential?: string) => begin({ machine: machine.name, reason: t('doctor'), ...(credential ? { credential } : {}) }), [begin, machine.name, t]);
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || !accounts.data) return;
    begun.current = true;
    const [first, ...others] = accounts.data;
    // Where there is one account only, nobody needs to say which; else the PC, its room or its group does.
    ask(others.length === 0 ? first?.name : undefined);
  }, [accounts.data, ask]);
  const nameless = failure instanceof Problem && failure.view.field?.includes('credential');
  return (
    <section className="card" aria-labelledby="doctor" aria-busy={busy}>
      <h2 id="doctor">{t('doctor')}</h2>
      <p className="soft">
        {t('doctor_help')} {run !== undefined && <Link to={`/runs/${run}`}>{t('run', { id: run })}</Link>}
      </p>
      {failure && !nameless && <Alert type="error" showIcon title={sentence(failure)} role="alert" />}
      {nameless && <As names={(accounts.data ?? []).map(({ name }) => name)} onChoose={ask} />}
      <Outside machine={machine.id} address={machine.address} />
      {paused && <Alert type="warning" showIcon title={t('doctor_paused')} />}
      {checks && <Checks checks={checks} address={machine.address} />}
    </section>
  );
}

function As({ names, onChoose }: { names: readonly string[]; onChoose: (credential: string) => void }) {
  const { t } = useTranslation('machines');
  if (names.length === 0) return <Link to="/settings/credentials">{t('doctor_no_account')}</Link>;
  return (
    <Form layout="vertical" requiredMark={false} onFinish={({ credential }: { credential: string }) => onChoose(credential)}>
      <Form.Item name="credential" label={t('doctor_as')} rules={[{ required: true, message: t('wanted') }]}>
        <Select options={names.map((name) => ({ value: name }))} />
      </Form.Item>
      <Button type="primary" htmlType="submit">
        {t('doctor')}
      </Button>
    </Form>
  );
}
