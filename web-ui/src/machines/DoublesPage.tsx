import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Double, doubles, mergeInto } from '../api/machines';
import { useServerText } from '../runs/useServerText';
import { useMay } from '../session/session';
import { Loaded } from '../ui/Loaded';
import { NothingYet } from '../ui/Nothing';
import { useSentence } from '../ui/useSentence';
import { useTitle } from '../ui/useTitle';

/** Which PCs are in the inventory twice, and which of the names shall stay? */
export default function DoublesPage() {
  const { t } = useTranslation('machines');
  useTitle(t('doubles_title'));
  const query = useQuery({ queryKey: ['machines', 'doubles'], queryFn: ({ signal }) => doubles(signal) });
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('doubles_title')}</h1>
        <Link to="/machines">{t('title')}</Link>
      </div>
      <p className="soft">{t('doubles_help')}</p>
      <Loaded query={query}>{(all) => (all.length === 0 ? <NothingYet title={t('doubles_none')}>{t('doubles_none_help')}</NothingYet> : all.map((one) => <Merging key={`${one.by} ${one.machines.map(({ id }) => id).join(' ')}`} of={one} />))}</Loaded>
    </div>
  );
}

function Merging({ of: { by, machines } }: { of: Double }) {
  const { t } = useTranslation('machines');
  const server = useServerText();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const sentence = useSentence();
  const mayMerge = useMay('administer');
  // Nothing is chosen for anybody: which name is the right one, only a person knows.
  const [kept, setKept] = useState<number | null>(null);
  const merge = useMutation({
    mutationFn: async (into: number) => {
      for (const { id } of machines) if (id !== into) await mergeInto(into, id);
    },
    onSuccess: () => void message.success(t('merged')),
    onError: (failure) => void message.error(sentence(failure)),
    onSettled: () => queries.invalidateQueries({ queryKey: ['machines'] }),
  });
  const name = machines.find(({ id }) => id === kept)?.name ?? '';
  return (
    <section className="card doubles" aria-label={machines.map((machine) => machine.name).join(', ')}>
      <p className="soft">{t('doubles_by', { what: server(`attribute.${by}`) })}</p>
      <Radio.Group value={kept} onChange={(event) => setKept(event.target.value as number)} disabled={!mayMerge} aria-label={t('doubles_keep')} options={machines.map((machine) => ({ value: machine.id, label: machine.name }))} />
      <p className="bar-row">
        {machines.map((machine) => (
          <Link key={machine.id} to={`/machines/${machine.id}`}>
            {t('doubles_look', { name: machine.name })}
          </Link>
        ))}
      </p>
      {mayMerge && (
        <Popconfirm title={t('merge_title', { name })} description={t('merge_means')} okText={t('merge')} onConfirm={() => kept !== null && merge.mutate(kept)} disabled={kept === null}>
          <Button type="primary" disabled={kept === null} loading={merge.isPending}>
            {kept === null ? t('merge_choose') : t('merge_into', { name })}
          </Button>
        </Popconfirm>
      )}
    </section>
  );
}
