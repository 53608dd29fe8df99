import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loginProviders, type Provider, removeProvider } from '../../api/providers';
import { useMay } from '../../session/session';
import { Loaded } from '../../ui/Loaded';
import { Mark } from '../../ui/Mark';
import { NotAllowed, NothingYet } from '../../ui/Nothing';
import { useSentence } from '../../ui/useSentence';
import { ProviderForm } from './ProviderForm';

/** Who else vouches for people, and what may theirs do here? */
export function Providers() {
  const { t } = useTranslation('settings');
  const mayChange = useMay('administer');
  const [editing, setEditing] = useState<Provider | 'new' | null>(null);
  const all = useQuery({ queryKey: ['login-providers'], queryFn: ({ signal }) => loginProviders(signal), enabled: mayChange });
  if (!mayChange) return <NotAllowed />;
  return (
    <section className="page">
      <div className="page-head">
        <p className="soft">{t('providers.help')}</p>
        <Button type="primary" onClick={() => setEditing('new')}>
          {t('providers.add')}
        </Button>
      </div>
      <Loaded query={all}>{(known) => (known.length === 0 ? <NothingYet title={t('providers.none')}>{t('providers.none_help')}</NothingYet> : <Table all={known} onEdit={setEditing} />)}</Loaded>
      {editing && <ProviderForm provider={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </section>
  );
}

function Table({ all, onEdit }: { all: readonly Provider[]; onEdit: (provider: Provider) => void }) {
  const { t } = useTranslation('settings');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const sentence = useSentence();
  const remove = useMutation({ mutationFn: removeProvider, onError: (failure) => void message.error(sentence(failure)), onSettled: () => queries.invalidateQueries({ queryKey: ['login-providers'] }) });
  return (
    <div className="card scroll-x">
      <table className="plain">
        <thead>
          <tr>
            <th>{t('providers.name')}</th>
            <th>{t('providers.kind')}</th>
            <th className="wide-only">{t('providers.server')}</th>
            <th>{t('people.state')}</th>
            <th>
              <span className="visually-hidden">{t('credentials.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {all.map((provider) => (
            <tr key={provider.id}>
              <td>{provider.name}</td>
              <td>{t(`providers.kinds.${provider.kind}`)}</td>
              <td className="wide-only">{provider.ldap ? `${provider.ldap.host}:${provider.ldap.port}` : provider.oidc?.issuer}</td>
              <td>{provider.disabled ? <Mark tone="none">{t('people.disabled')}</Mark> : provider.mappings.length === 0 ? <Mark tone="part">{t('providers.nobody')}</Mark> : <Mark tone="good">{t('providers.working', { count: provider.mappings.length })}</Mark>}</td>
              <td>
                <span className="bar-row">
                  <Button size="small" onClick={() => onEdit(provider)}>
                    {t('people.edit')}
                  </Button>
                  <Popconfirm title={t('providers.remove_title', { name: provider.name })} description={t('providers.remove_means')} okText={t('credentials.remove')} okButtonProps={{ danger: true }} onConfirm={() => remove.mutate(provider)}>
                    <Button size="small" danger>
                      {t('credentials.remove')}
                    </Button>
                  </Popconfirm>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
