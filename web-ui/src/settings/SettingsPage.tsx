import { useTranslation } from 'react-i18next';
import { NavLink, useParams } from 'react-router';
import { NoSuchPage } from '../app/NoSuchPage';
import { useMay } from '../session/session';
import { useTitle } from '../ui/useTitle';
import { Account } from './account/Account';
import { Credentials } from './Credentials';
import { Nodes } from './Nodes';
import { Notifications } from './notifications/Notifications';
import { People } from './People';
import { Providers } from './providers/Providers';
import { Scans } from './scans/Scans';
import { SelfService } from './SelfService';
import { Site } from './Site';
import { Sources } from './sources/Sources';
import { Tokens } from './Tokens';
import { Transports } from '../transports/Transports';
import './settings.css';

const parts = { account: Account, credentials: Credentials, transports: Transports, sources: Sources, scans: Scans, people: People, providers: Providers, tokens: Tokens, 'self-service': SelfService, notifications: Notifications, nodes: Nodes, site: Site };
type Part = keyof typeof parts;
// What is told to administrators only is not offered to others.
const closed: readonly Part[] = ['people', 'providers'];

/** What everybody shares: accounts, people, programs, servers, limits. */
export default function SettingsPage() {
  const { t } = useTranslation('settings');
  const { part = '' } = useParams();
  useTitle(t('title'));
  const mayChange = useMay('administer');
  const Shown = parts[part as Part];
  if (!Shown) return <NoSuchPage />;
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('title')}</h1>
      </div>
      <nav aria-label={t('title')}>
        <ul className="parts">
          {(Object.keys(parts) as Part[]).filter((name) => mayChange || !closed.includes(name)).map((name) => (
            <li key={name}>
              <NavLink to={`/settings/${name}`}>{t(`${name === 'self-service' ? 'self_service' : name}.title`)}</NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <Shown />
    </div>
  );
}
