import { useTranslation } from 'react-i18next';
import { NavLink, useParams } from 'react-router';
import { NoSuchPage } from '../app/NoSuchPage';
import { useTitle } from '../ui/useTitle';
import { Credentials } from './Credentials';
import { Nodes } from './Nodes';
import { People } from './People';
import { SelfService } from './SelfService';
import { Site } from './Site';
import { Tokens } from './Tokens';
import './settings.css';

const parts = { credentials: Credentials, people: People, tokens: Tokens, 'self-service': SelfService, nodes: Nodes, site: Site };
type Part = keyof typeof parts;

/** What everybody shares: accounts, people, programs, servers, limits. */
export default function SettingsPage() {
  const { t } = useTranslation('settings');
  const { part = '' } = useParams();
  useTitle(t('title'));
  const Shown = parts[part as Part];
  if (!Shown) return <NoSuchPage />;
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('title')}</h1>
      </div>
      <nav aria-label={t('title')}>
        <ul className="parts">
          {(Object.keys(parts) as Part[]).map((name) => (
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
