import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem';
import { type Counter, kitAt, offerAt } from '../api/selfService';
import { Language, Theme } from '../app/Choices';
import { CouldNotLoad, NothingYet } from '../ui/Nothing';
import { FileButton } from '../ui/FileButton';
import { useTitle } from '../ui/useTitle';
import { SendResult } from './SendResult';
import './selfService.css';

/** The counter that is open to who is here: to everybody, or to those who are logged in. */
async function openCounter(signal: AbortSignal): Promise<Counter> {
  try {
    await offerAt('/self-service/open', signal);
    return '/self-service/open';
  } catch (failure) {
    if (!isProblem(failure, 'self_service_closed')) throw failure;
    const known = await offerAt('/self-service', signal).catch(() => null);
    if (known && known.access !== 'closed') return '/self-service';
    throw failure;
  }
}

/** How does the owner of a laptop activate it without anybody's help? */
export default function SelfServicePage() {
  const { t } = useTranslation('self');
  useTitle(t('title'));
  const counter = useQuery({ queryKey: ['counter'], queryFn: ({ signal }) => openCounter(signal), retry: false });
  return (
    <main className="self-service page">
      <div className="page-head">
        <h1>{t('title')}</h1>
        <Language />
        <Theme />
      </div>
      {counter.isPending && <Skeleton active />}
      {counter.error && (isProblem(counter.error, 'self_service_closed') ? <NothingYet title={t('closed')}>{t('closed_help')}</NothingYet> : <CouldNotLoad failure={counter.error} onRetry={() => void counter.refetch()} />)}
      {counter.data && <Steps counter={counter.data} />}
    </main>
  );
}

function Steps({ counter }: { counter: Counter }) {
  const { t } = useTranslation('self');
  return (
    <ol className="self-steps">
      <li className="card">
        <h2>{t('get')}</h2>
        <p>{t('get_help')}</p>
        <FileButton primary load={() => kitAt(counter)} name="rollcall-kit.zip">
          {t('get_go')}
        </FileButton>
      </li>
      <li className="card">
        <h2>{t('run')}</h2>
        <p>{t('run_help')}</p>
        <p className="soft">{t('run_means')}</p>
      </li>
      <li className="card">
        <h2>{t('send')}</h2>
        <p>{t('send_help')}</p>
        <SendResult counter={counter} />
      </li>
    </ol>
  );
}
