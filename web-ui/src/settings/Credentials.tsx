import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Credential, credentials, removeCredential } from '../api/settings';
import { useMay } from '../session/session';
import { When } from '../time/When';
import { Loaded } from '../ui/Loaded';
import { NothingYet } from '../ui/Nothing';
import { useSentence } from '../ui/useSentence';
import { CredentialForm } from './CredentialForm';

/** As whom may runs log in? Secrets go in, and never come out again. */
export function Credentials() {
  const { t } = useTranslation('settings');
  const mayChange = useMay('administer');
  const [asking, setAsking] = useState<{ replacing: Credential | null } | null>(null);
  const kept = useQuery({ queryKey: ['credentials'], queryFn: ({ signal }) => credentials(signal) });
  const add = mayChange && (
    <Button type="primary" onClick={() => setAsking({ replacing: null })}>
      {t('credentials.add')}
    </Button>
  );
  return (
    <section className="page">
      <div className="page-head">
        <p className="soft">{t('credentials.help')}</p>
        {add}
      </div>
      <Loaded query={kept}>
        {(all) => (all.length === 0 ? <NothingYet title={t('credentials.none')}>{t('credentials.none_help')}</NothingYet> : <Table all={all} mayChange={mayChange} onReplace={(replacing) => setAsking({ replacing })} />)}
      </Loaded>
      {asking && <CredentialForm replacing={asking.replacing} onClose={() => setAsking(null)} />}
    </section>
  );
}

function Table({ all, mayChange, onReplace }: { all: readonly Credential[]; mayChange: boolean; onReplace: (credential: Credential) => void }) {
  const { t } = useTranslation('settings');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const sentence = useSentence();
  const remove = useMutation({
    mutationFn: removeCredential,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['credentials'] }),
    onError: (failure) => void message.error(sentence(failure)),
  });
  return (
    <div className="card scroll-x">
      <table className="plain">
        <thead>
          <tr>
            <th>{t('credentials.name')}</th>
            <th>{t('credentials.username')}</th>
            <th className="wide-only">{t('credentials.changed')}</th>
            {mayChange && (
              <th>
                <span className="visually-hidden">{t('credentials.actions')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {all.map((credential) => (
            <tr key={credential.name}>
              <td>{credential.name}</td>
              <td>
                {credential.username} {credential.kind !== 'password' && <span className="soft">{t(`credentials.kinds.${credential.kind}`)}</span>}
              </td>
              <td className="wide-only">
                <When at={credential.changed_at} /> {credential.changed_by}
              </td>
              {mayChange && (
                <td>
                  <span className="bar-row">
                    <Button size="small" onClick={() => onReplace(credential)}>
                      {t('credentials.replace')}
                    </Button>
                    <Popconfirm title={t('credentials.remove_title', { name: credential.name })} description={t('credentials.remove_means')} okText={t('credentials.remove')} okButtonProps={{ danger: true }} onConfirm={() => remove.mutate(credential.name)}>
                      <Button size="small" danger>
                        {t('credentials.remove')}
                      </Button>
                    </Popconfirm>
                  </span>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
