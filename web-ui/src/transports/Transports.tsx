import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { removeTransportProfile, type TransportProfile, transportProfiles, waitingKeys } from '../api/transport';
import { useMay } from '../session/session';
import { Loaded } from '../ui/Loaded';
import { NothingYet } from '../ui/Nothing';
import { useSentence } from '../ui/useSentence';
import { Keys } from './Keys';
import { ProfileChoice } from './ProfileChoice';
import { ProfileForm } from './ProfileForm';

/** By which ways are PCs entered, and which of them prove to be others than before? */
export function Transports() {
  const { t } = useTranslation('transport');
  const mayChange = useMay('administer');
  const [asking, setAsking] = useState<{ editing: TransportProfile | null } | null>(null);
  const profiles = useQuery({ queryKey: ['transports'], queryFn: ({ signal }) => transportProfiles(signal) });
  const waiting = useQuery({ queryKey: ['host-keys'], queryFn: ({ signal }) => waitingKeys(signal) });
  return (
    <section className="page">
      <div className="page-head">
        <p className="soft">{t('help')}</p>
        {mayChange && (
          <Button type="primary" onClick={() => setAsking({ editing: null })}>
            {t('add')}
          </Button>
        )}
      </div>
      <Loaded query={profiles}>
        {(all) => (all.length === 0 ? <NothingYet title={t('none')}>{t('none_help')}</NothingYet> : <Table all={all} mayChange={mayChange} onEdit={(editing) => setAsking({ editing })} />)}
      </Loaded>
      <ProfileChoice place="site" label={t('of_site')} help={t('of_site_help')} />
      <section className="card" aria-labelledby="waiting-keys">
        <h2 id="waiting-keys">{t('keys.waiting')}</h2>
        <p className="soft">{t('keys.waiting_help')}</p>
        <Loaded query={waiting}>{(keys) => (keys.length === 0 ? <p className="soft">{t('keys.none_waiting')}</p> : <Keys keys={keys} hosts />)}</Loaded>
      </section>
      {asking && <ProfileForm editing={asking.editing} onClose={() => setAsking(null)} />}
    </section>
  );
}

function Table({ all, mayChange, onEdit }: { all: readonly TransportProfile[]; mayChange: boolean; onEdit: (profile: TransportProfile) => void }) {
  const { t } = useTranslation('transport');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const sentence = useSentence();
  const remove = useMutation({ mutationFn: removeTransportProfile, onSettled: () => queries.invalidateQueries({ queryKey: ['transports'] }), onError: (failure) => void message.error(sentence(failure)) });
  return (
    <div className="card scroll-x">
      <table className="plain">
        <thead>
          <tr>
            <th>{t('name')}</th>
            <th>{t('protocol')}</th>
            <th>{t('authentication')}</th>
            <th className="wide-only">{t('trust')}</th>
            <th className="wide-only">{t('used')}</th>
            {mayChange && (
              <th>
                <span className="visually-hidden">{t('actions')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {all.map((profile) => (
            <tr key={profile.id}>
              <td>{profile.name}</td>
              <td>
                {t(`protocols.${profile.protocol}`)} {profile.port !== null && <span className="soft">:{profile.port}</span>}
              </td>
              <td>{t(`authentications.${profile.authentication}`)}</td>
              <td className="wide-only">{t(`trusts.${profile.trust}`)}</td>
              <td className="wide-only">{t('used_by', { machines: profile.machines, rooms: profile.rooms })}</td>
              {mayChange && (
                <td>
                  <span className="bar-row">
                    <Button size="small" onClick={() => onEdit(profile)}>
                      {t('edit')}
                    </Button>
                    <Popconfirm title={t('remove_title', { name: profile.name })} okText={t('remove')} okButtonProps={{ danger: true }} onConfirm={() => remove.mutate(profile)}>
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
