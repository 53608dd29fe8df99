import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announcedIn } from '../api/kms';
import { Mark } from '../ui/Mark';
import { useSentence } from '../ui/useSentence';

/** Which KMS hosts does a domain announce to its PCs? A stranger among them explains much. */
export function Announced() {
  const { t } = useTranslation('kms');
  const sentence = useSentence();
  const [domain, setDomain] = useState('');
  const find = useMutation({ mutationFn: announcedIn });
  return (
    <section className="card" aria-labelledby="announced">
      <h2 id="announced">{t('announced')}</h2>
      <p className="soft">{t('announced_help')}</p>
      <form
        className="bar-row"
        onSubmit={(event) => {
          event.preventDefault();
          find.mutate(domain.trim());
        }}
      >
        <Input className="filter" aria-label={t('domain')} placeholder="example.edu.tw" spellCheck={false} value={domain} onChange={(event) => setDomain(event.target.value)} />
        <Button htmlType="submit" disabled={domain.trim() === ''} loading={find.isPending}>
          {t('find')}
        </Button>
      </form>
      <div aria-live="polite">
        {find.error && <p>{sentence(find.error)}</p>}
        {find.data?.hosts.length === 0 && <p>{t('announced_none')}</p>}
        {find.data && find.data.hosts.length > 0 && (
          <table className="plain">
            <tbody>
              {find.data.hosts.map((host) => (
                <tr key={`${host.name}:${host.port}`}>
                  <td>
                    {host.name}:{host.port}
                  </td>
                  <td>
                    <Mark tone={host.allowed ? 'good' : 'bad'}>{host.allowed ? t('known') : t('stranger')}</Mark>
                  </td>
                  <td className="figures">{t('share', { share: host.share })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </section>
  );
}
