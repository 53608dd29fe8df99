import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Group, groups, removeGroup } from '../api/rooms';
import { listOf } from '../machines/useListed';
import { useMay } from '../session/session';
import { Loaded } from '../ui/Loaded';
import { NothingYet } from '../ui/Nothing';
import { useSentence } from '../ui/useSentence';
import { useTitle } from '../ui/useTitle';
import { GroupForm } from './GroupForm';

/** Which sets of PCs have a name, and who is in them? */
export default function GroupsPage() {
  const { t } = useTranslation('groups');
  useTitle(t('title'));
  const mayChange = useMay('administer');
  const [editing, setEditing] = useState<Group | 'new' | null>(null);
  const query = useQuery({ queryKey: ['groups'], queryFn: ({ signal }) => groups(signal) });
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('title')}</h1>
        {mayChange && (
          <Button type="primary" onClick={() => setEditing('new')}>
            {t('add')}
          </Button>
        )}
      </div>
      <p className="soft">{t('help')}</p>
      <Loaded query={query}>{(all) => (all.length === 0 ? <NothingYet title={t('none')}>{t('none_help')}</NothingYet> : <Table all={all} mayChange={mayChange} onEdit={setEditing} />)}</Loaded>
      {editing && <GroupForm group={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </div>
  );
}

function Table({ all, mayChange, onEdit }: { all: readonly Group[]; mayChange: boolean; onEdit: (group: Group) => void }) {
  const { t } = useTranslation('groups');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const sentence = useSentence();
  const remove = useMutation({ mutationFn: removeGroup, onSettled: () => queries.invalidateQueries({ queryKey: ['groups'] }), onError: (failure) => void message.error(sentence(failure)) });
  return (
    <div className="card scroll-x">
      <table className="plain">
        <thead>
          <tr>
            <th>{t('name')}</th>
            <th>{t('machines')}</th>
            <th className="wide-only">{t('kept_by')}</th>
            <th className="wide-only">{t('note')}</th>
            {mayChange && (
              <th>
                <span className="visually-hidden">{t('actions')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {all.map((group) => (
            <tr key={group.id}>
              <td>{group.name}</td>
              <td>
                <Link to={listOf(group.members)}>{t('count', { count: group.machines })}</Link>
              </td>
              <td className="wide-only">{group.selector ? <code>{group.selector}</code> : t('picked')}</td>
              <td className="wide-only">{group.note}</td>
              {mayChange && (
                <td>
                  <span className="bar-row">
                    <Button size="small" onClick={() => onEdit(group)}>
                      {t('edit')}
                    </Button>
                    <Popconfirm title={t('remove_title', { name: group.name })} description={t('remove_means')} okText={t('remove')} okButtonProps={{ danger: true }} onConfirm={() => remove.mutate(group)}>
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
