import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { NothingYet } from '../ui/Nothing';

export function NoSuchPage() {
  const { t } = useTranslation();
  return <NothingYet title={t('empty.no_page')} action={<Link to="/runs">{t('nav.runs')}</Link>} />;
}
