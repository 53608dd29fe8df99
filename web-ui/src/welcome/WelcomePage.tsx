import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Button } from 'antd';
import { useMay } from '../session/session';
import { NotAllowed } from '../ui/Nothing';
import { useTitle } from '../ui/useTitle';
import { Guide } from './Guide';
import { Practice } from './Practice';
import { skip } from './skipped';

/** Leads from an empty server to the first room. */
export default function WelcomePage() {
  const { t } = useTranslation('welcome');
  useTitle(t('title'));
  const navigate = useNavigate();
  if (!useMay('administer')) return <NotAllowed />;
  const leave = () => {
    skip();
    void navigate('/dashboard');
  };
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('title')}</h1>
        <Link to="/dashboard">{t('later')}</Link>
        <Button onClick={leave}>{t('skip')}</Button>
      </div>
      <p className="soft">{t('help')}</p>
      <Guide />
      <Practice />
    </div>
  );
}
