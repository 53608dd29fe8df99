import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { providers, wayTo } from '../api/session';

/** Where else can one prove who one is? Nothing is shown where there is nowhere, or nobody can tell. */
export function Providers() {
  const { t } = useTranslation('session');
  const known = useQuery({ queryKey: ['providers'], queryFn: ({ signal }) => providers(signal), retry: false });
  return (
    <>
      {(known.data ?? []).map((name) => (
        <Button key={name} block href={wayTo(name)} className="provider">
          {t('log_in_by', { name })}
        </Button>
      ))}
    </>
  );
}
