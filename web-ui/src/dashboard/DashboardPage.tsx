import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Figures, figures } from '../api/figures';
import { listOf } from '../machines/useListed';
import { useMay } from '../session/session';
import { When } from '../time/When';
import { LinkButton } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { NothingYet } from '../ui/Nothing';
import { useTitle } from '../ui/useTitle';
import { Covered } from './Covered';
import { FloorMap } from './FloorMap';
import { Kms } from './Kms';
import { LastNight } from './LastNight';
import { Lapsing } from './Lapsing';
import { Renewing } from './Renewing';
import './dashboard.css';

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
      <Kms />
      <FloorMap rooms={known.rooms} />
    </div>
  );
}

function Empty() {
  const { t } = useTranslation('dashboard');
  const mayAdd = useMay('administer');
  return (
    <>
      <NothingYet title={t('empty')} action={mayAdd && <LinkButton to="/imports">{t('first.import')}</LinkButton>}>
        {t('empty_help')}
      </NothingYet>
      {mayAdd && (
        <ol className="first card">
          <li>
            <Link to="/kms">{t('first.kms')}</Link> <span className="soft">{t('first.kms_help')}</span>
          </li>
          <li>
            <Link to="/settings/credentials">{t('first.credential')}</Link> <span className="soft">{t('first.credential_help')}</span>
          </li>
          <li>
            <Link to="/imports">{t('first.import')}</Link> <span className="soft">{t('first.import_help')}</span>
          </li>
          <li>
            <Link to="/runs/new?mode=read">{t('first.read')}</Link> <span className="soft">{t('first.read_help')}</span>
          </li>
          <li className="soft">{t('first.practice')}</li>
        </ol>
      )}
    </>
  );
}
