import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTitle } from '../ui/useTitle';

/** Says that nothing is at this address, and where to go on. */
export function NoSuchPage() {
  const { t } = useTranslation();
  useTitle(t('empty.no_page'));
  return (
    <div className="empty card">
      <h1>{t('empty.no_page')}</h1>
      <Link to="/">{t('nav.dashboard')}</Link>
    </div>
  );
}
