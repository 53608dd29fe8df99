import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { CouldNotLoad } from '../ui/Nothing';

/** What is shown when the page itself fails; most often a server was replaced, and its old files are gone. */
export function Broken() {
  const { t } = useTranslation();
  console.error(useRouteError());
  return (
    <main className="alone">
      <CouldNotLoad failure={new Error(t('empty.broken'))} onRetry={() => window.location.reload()} />
    </main>
  );
}
