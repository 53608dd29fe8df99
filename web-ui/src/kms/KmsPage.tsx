import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm, Switch } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { editKmsHost, type KmsHost, removeKmsHost } from '../api/kms';
import { listOf } from '../machines/useListed';
import { useMay } from '../session/session';
import { Loaded } from '../ui/Loaded';
import { NothingYet } from '../ui/Nothing';
import { useSentence } from '../ui/useSentence';
import { useTitle } from '../ui/useTitle';
import { Announced } from './Announced';
import { HostForm } from './HostForm';
import { HostCheck } from './HostCheck';
import { useKmsHosts } from './useKmsHosts';

/** Which KMS hosts may the site's PCs activate against? */
export default function KmsPage() {
  const { t } = useTranslation('kms');
  useTitle(t('title'));
  const mayChange = useMay('administer');
  const [adding, setAdding] = useState(false);
  const query = useKmsHosts();
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('title')}</h1>
        {mayChange && (
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        )}
      </div>
      <p className="soft">{t('help')}</p>
      <Loaded query={query}>{(hosts) => (hosts.length === 0 ? <NothingYet title={t('none')}>{t('none_help')}</NothingYet> : <Table hosts={hosts} mayChange={mayChange} />)}</Loaded>
      <Announced />
      {adding && <HostForm onClose={() => setAdding(false)} />}
    </div>
  );
}

function Table({ hosts, mayChange }: { hosts: readonly KmsHost[]; mayChange: boolean }) {
  const { t } = useTranslation('kms');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const sentence = useSentence();
  const after = { onSettled: () => queries.invalidateQueries({ queryKey: ['kms'] }), onError: (failure: unknown) => void message.error(sentence(failure)) };
  const allow = useMutation({ mutationFn: ({ host, allowed }: { host: KmsHost; allowed: boolean }) => editKmsHost(host, { allowed }), ...after });
  const remove = useMutation({ mutationFn: removeKmsHost, ...after });
  return (
    <div className="card scroll-x">
      <table className="plain">
        <thead>
          <tr>
            <th>{t('name')}</th>
            <th>{t('allowed')}</th>
            <th className="wide-only">{t('note')}</th>
            <th className="wide-only">{t('used')}</th>
            <th>{t('state')}</th>
            {mayChange && (
              <th>
                <span className="visually-hidden">{t('remove')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {hosts.map((host) => (
            <tr key={host.id}>
              <td>
                {host.name}:{host.port}
              </td>
              <td>
                <span className="narrow-only soft">{t('allowed')} </span>
                <Switch checked={host.allowed} disabled={!mayChange} loading={allow.isPending} aria-label={t('allow', { name: host.name })} onChange={(allowed) => allow.mutate({ host, allowed })} />
              </td>
              <td className="wide-only">{host.note}</td>
              <td className="wide-only">
                <Link to={listOf(`kms:"${host.name}"`)}>{t('users')}</Link>
              </td>
              <td>
                <HostCheck host={host} />
              </td>
              {mayChange && (
                <td>
                  <span className="bar-row">
                    <Popconfirm title={t('remove_title', { name: host.name })} description={t('remove_means')} okText={t('remove')} okButtonProps={{ danger: true }} onConfirm={() => remove.mutate(host)}>
                      <Button size="small" danger>
                        {t('remove')}
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
