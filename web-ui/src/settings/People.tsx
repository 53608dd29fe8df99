import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Link, linkFor, removeUser, type User, users } from '../api/people';
import { useMay } from '../session/session';
import { When } from '../time/When';
import { Loaded } from '../ui/Loaded';
import { Mark } from '../ui/Mark';
import { NotAllowed } from '../ui/Nothing';
import { useSentence } from '../ui/useSentence';
import { LinkShown } from './LinkShown';
import { PersonForm } from './PersonForm';

/** Who may log in, and as what? */
export function People() {
  const { t } = useTranslation('settings');
  const mayChange = useMay('administer');
  const [asking, setAsking] = useState<User | 'new' | null>(null);
  const [link, setLink] = useState<Link | null>(null);
  const all = useQuery({ queryKey: ['users'], queryFn: ({ signal }) => users(signal), enabled: mayChange });
  if (!mayChange) return <NotAllowed />;
  return (
    <section className="page">
      <div className="page-head">
        <p className="soft">{t('people.help')}</p>
        <Button type="primary" onClick={() => setAsking('new')}>
          {t('people.add')}
        </Button>
      </div>
      {link && <LinkShown link={link} onClose={() => setLink(null)} />}
      <Loaded query={all}>{(known) => <Table all={known} onEdit={setAsking} onLink={setLink} />}</Loaded>
      {asking && <PersonForm person={asking === 'new' ? null : asking} onLink={setLink} onClose={() => setAsking(null)} />}
    </section>
  );
}

function Table({ all, onEdit, onLink }: { all: readonly User[]; onEdit: (user: User) => void; onLink: (link: Link) => void }) {
  const { t } = useTranslation('settings');
  const { t: shell } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const sentence = useSentence();
  const failed = (failure: unknown) => void message.error(sentence(failure));
  const remove = useMutation({ mutationFn: removeUser, onSettled: () => queries.invalidateQueries({ queryKey: ['users'] }), onError: failed });
  const invite = useMutation({ mutationFn: linkFor, onSuccess: onLink, onError: failed });
  return (
    <div className="card scroll-x">
      <table className="plain">
        <thead>
          <tr>
            <th>{t('people.name')}</th>
            <th>{t('people.role')}</th>
            <th>{t('people.state')}</th>
            <th className="wide-only">{t('people.last_login')}</th>
            <th>
              <span className="visually-hidden">{t('credentials.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {all.map((user) => (
            <tr key={user.id}>
              <td>
                {user.name} {user.provider && <span className="soft">{user.provider}</span>}
              </td>
              <td>{shell(`role.${user.role as 'viewer'}`, { defaultValue: user.role })}</td>
              <td>
                <Standing user={user} />
              </td>
              <td className="wide-only">{user.last_login_at ? <When at={user.last_login_at} /> : '—'}</td>
              <td>
                <span className="bar-row">
                  <Button size="small" onClick={() => onEdit(user)}>
                    {t('people.edit')}
                  </Button>
                  {user.provider === null && (
                    <Button size="small" onClick={() => invite.mutate(user)}>
                      {t('people.link')}
                    </Button>
                  )}
                  <Popconfirm title={t('people.remove_title', { name: user.name })} description={t('people.remove_means')} okText={t('people.remove')} okButtonProps={{ danger: true }} onConfirm={() => remove.mutate(user)}>
                    <Button size="small" danger>
                      {t('people.remove')}
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

function Standing({ user }: { user: User }) {
  const { t } = useTranslation('settings');
  if (user.disabled) return <Mark tone="none">{t('people.disabled')}</Mark>;
  if (user.invited) return <Mark tone="wait">{t('people.invited')}</Mark>;
  return <Mark tone="good">{user.two_factor ? t('people.two_factor') : t('people.active')}</Mark>;
}
