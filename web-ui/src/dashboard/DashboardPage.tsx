import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Figures, figures } from '../api/figures';
import { listOf } from '../machines/useListed';
import { useMay } from '../session/session';
import { When } from '../time/When';
import { Loaded } from '../ui/Loaded';
import { NothingYet } from '../ui/Nothing';
import { useTitle } from '../ui/useTitle';
import { AgreementEnds } from './AgreementEnds';
import { Covered } from './Covered';
import { FloorMap } from './FloorMap';
import { Kms } from './Kms';
import { LastNight } from './LastNight';
import { Lapsing } from './Lapsing';
import { Renewing } from './Renewing';
import './dashboard.css';

// Read once in the life of a server; nobody else needs to load them.
const Guide = lazy(async () => ({ default: (await import('../welcome/Guide')).Guide }));
const Practice = lazy(async () => ({ default: (await import('../welcome/Practice')).Practice }));
const Reminder = lazy(async () => ({ default: (await import('../welcome/Reminder')).Reminder }));

const REFRESH_EVERY = 30_000;

/** Are we covered, what is about to lapse, and what failed last night? */
export default function DashboardPage() {
  const { t } = useTranslation('dashboard');
  useTitle(t('title'));
  const query = useQuery({ queryKey: ['figures'], queryFn: ({ signal }) => figures(signal), refetchInterval: REFRESH_EVERY });
  return (
    <div className="page">
      <div className="page-head">
        <h1>
          {t('title')}{' '}
          {query.data && (
            <small className="soft">
              <Link to={listOf('')}>{t('machines', { count: query.data.machines })}</Link> · {t('as_of')} <When at={query.data.at} />
            </small>
          )}
        </h1>
      </div>
      {query.data && query.data.machines > 0 && (
        <Suspense>
          <Reminder />
        </Suspense>
      )}
      <Loaded query={query}>{(known) => (known.machines === 0 ? <Empty /> : <Answers figures={known} />)}</Loaded>
    </div>
  );
}

function Answers({ figures: known }: { figures: Figures }) {
  return (
    <div className="dashboard">
      <Covered products={known.products} />
      <Renewing renewals={known.renewals} findings={known.findings} />
      <LastNight outcomes={known.outcomes} />
      <Lapsing weeks={known.weeks} />
      <div className="stack">
        <Kms />
        <AgreementEnds />
      </div>
      <FloorMap rooms={known.rooms} />
    </div>
  );
}

function Empty() {
  const { t } = useTranslation('dashboard');
  const mayAdd = useMay('administer');
  if (!mayAdd) return <NothingYet title={t('empty')}>{t('empty_wait')}</NothingYet>;
  return (
    <Suspense fallback={<Skeleton active />}>
      <p>{t('empty_help')}</p>
      <Guide />
      <Practice />
    </Suspense>
  );
}
