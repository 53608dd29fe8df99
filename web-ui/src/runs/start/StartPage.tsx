import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'react-router';
import { useMay } from '../../session/session';
import { NotAllowed } from '../../ui/Nothing';
import { useTitle } from '../../ui/useTitle';
import { type Draft, empty } from './draft';
import { HowFields } from './HowFields';
import { LimitFields } from './LimitFields';
import { MachineFields } from './MachineFields';
import { Prospect } from './Prospect';
import '../runs.css';

/** Orders a run: on which PCs, what, and how carefully; and what will come of it, before it does. */
export default function StartPage() {
  const { t } = useTranslation('start');
  const mayOperate = useMay('operate');
  useTitle(t('title'));
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('title')}</h1>
      </div>
      {mayOperate ? <StartForm /> : <NotAllowed />}
    </div>
  );
}

const modes = ['activate', 'insist', 'read'] as const;

function StartForm() {
  const [form] = Form.useForm<Draft>();
  const handed = (useLocation().state as { names?: string[] } | null)?.names;
  const [query] = useSearchParams();
  const selector = query.get('selector');
  const mode = modes.find((each) => each === query.get('mode'));
  const initial: Draft = { ...empty, ...(mode ? { mode } : {}), ...(handed ? { machines: handed.join('\n') } : {}), ...(selector ? { from: 'selector', selector } : {}) };
  return (
    <Form form={form} layout="vertical" initialValues={initial} requiredMark={false} className="start" scrollToFirstError>
      <div>
        <MachineFields />
        <HowFields />
        <LimitFields />
      </div>
      <Prospect form={form} initial={initial} />
    </Form>
  );
}
