import { Button, Skeleton } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { HostForm } from '../kms/HostForm';
import { RoomForm } from '../rooms/RoomForm';
import { CredentialForm } from '../settings/CredentialForm';
import { LinkButton } from '../ui/LinkButton';
import { Mark } from '../ui/Mark';
import { Hosts } from './Hosts';
import { TestOne } from './TestOne';
import { type Progress, type Step, steps, useProgress } from './useProgress';
import '../dashboard/dashboard.css';
import './welcome.css';

/** The steps of the set-up: what is done is told, what comes next is open, and every step can be looked at. */
export function Guide() {
  const progress = useProgress();
  return progress ? <Steps progress={progress} /> : <Skeleton active />;
}

function Steps({ progress: { done, next } }: { progress: Progress }) {
  const { t } = useTranslation('welcome');
  const [chosen, setChosen] = useState<Step | null>(null);
  const open = chosen ?? next;
  return (
    <ol className="guide">
      {steps.map((step) => (
        <li key={step} className="card" data-open={open === step || undefined}>
          <h2>
            <button type="button" aria-expanded={open === step} onClick={() => setChosen(step)}>
              <Mark tone={done.has(step) ? 'good' : step === next ? 'busy' : 'wait'}>
                {t(`step.${step}`)} <small className="soft">{done.has(step) ? t('done') : step === next ? t('next') : ''}</small>
              </Mark>
            </button>
          </h2>
          {open === step && (
            <>
              <p>{t(`${step}_help`)}</p>
              <What step={step} />
            </>
          )}
        </li>
      ))}
      <li className="card" data-open={next === null || undefined}>
        <h2>{t('step.activate')}</h2>
        <p>{t('activate_help')}</p>
        {next === null ? <LinkButton to="/runs/new?mode=activate">{t('activate')}</LinkButton> : <Link to="/runs/new?mode=activate">{t('activate')}</Link>}
      </li>
    </ol>
  );
}

function What({ step }: { step: Step }): ReactNode {
  const { t } = useTranslation('welcome');
  const [asking, setAsking] = useState(false);
  const close = () => setAsking(false);
  const add = (
    <Button type="primary" onClick={() => setAsking(true)}>
      {t(`do.${step as 'kms'}`)}
    </Button>
  );
  switch (step) {
    case 'administrator':
      return <Link to="/settings/account">{t('do.administrator')}</Link>;
    case 'kms':
      return (
        <>
          <Hosts />
          {add}
          {asking && <HostForm onClose={close} />}
        </>
      );
    case 'credential':
      return (
        <>
          {add}
          {asking && <CredentialForm replacing={null} onClose={close} />}
        </>
      );
    case 'test':
      return <TestOne />;
    case 'import':
      return <LinkButton to="/imports">{t('do.import')}</LinkButton>;
    case 'room':
      return (
        <>
          {add}
          {asking && <RoomForm room={null} onClose={close} />}
        </>
      );
  }
}
