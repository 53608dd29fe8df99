import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { removeSource, type Source, sources, type Sync, syncSource } from '../../api/discovery';
import { useServerText } from '../../runs/useServerText';
import { useMay } from '../../session/session';
import { span } from '../../time/time';
import { When } from '../../time/When';
import { Loaded } from '../../ui/Loaded';
import { NothingYet } from '../../ui/Nothing';
import { useSentence } from '../../ui/useSentence';
import { SourceForm } from './SourceForm';

/** Which directories tell of PCs, and what did they say last? */
export function Sources() {
  const { t } = useTranslation('settings');
  const mayChange = useMay('administer');
  const [editing, setEditing] = useState<Source | 'new' | null>(null);
  const all = useQuery({ queryKey: ['sources'], queryFn: ({ signal }) => sources(signal) });
  return (
    <section className="page">
      <div className="page-head">
        <p className="soft">{t('sources.help')}</p>
        {mayChange && (
          <Button type="primary" onClick={() => setEditing('new')}>
            {t('sources.add')}
          </Button>
        )}
      </div>
      <Loaded query={all}>{(known) => (known.length === 0 ? <NothingYet title={t('sources.none')}>{t('sources.none_help')}</NothingYet> : known.map((source) => <One key={source.id} source={source} onEdit={() => setEditing(source)} />))}</Loaded>
      {editing && <SourceForm source={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </section>
  );
}

function One({ source, onEdit }: { source: Source; onEdit: () => void }) {
  const { t } = useTranslation('settings');
  const queries = useQueryClient();
  const sentence = useSentence();
  const mayChange = useMay('administer');
  const settled = { onSettled: () => queries.invalidateQueries({ queryKey: ['sources'] }) };
  const sync = useMutation({ mutationFn: () => syncSource(source), ...settled });
  const remove = useMutation({ mutationFn: () => removeSource(source), ...settled });
  const failure = sync.error ?? remove.error;
  const facts: [string, string][] = [
    [t('sources.host'), `${source.host}:${source.port} (${t(`sources.securities.${source.security}`)})`],
    [t('sources.base'), source.base],
    [t('sources.credential'), source.credential],
    [t('sources.every'), source.every_minutes === null ? t('sources.by_hand') : span(source.every_minutes * 60_000)],
  ];
  return (
    <section className="card" aria-label={source.name}>
      <div className="page-head">
        <h2>{source.name}</h2>
        {mayChange && (
          <>
            <Button type="primary" loading={sync.isPending} onClick={() => sync.mutate()}>
              {t('sources.sync')}
            </Button>
            <Button onClick={onEdit}>{t('people.edit')}</Button>
            <Popconfirm title={t('sources.remove_title', { name: source.name })} description={t('sources.remove_means')} okText={t('credentials.remove')} okButtonProps={{ danger: true }} onConfirm={() => remove.mutate()}>
              <Button danger>{t('credentials.remove')}</Button>
            </Popconfirm>
          </>
        )}
      </div>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{t('sources.last')}</dt>
          <dd>{source.synced_at ? <Last at={source.synced_at} result={source.sync_result} /> : t('sources.never')}</dd>
        </div>
      </dl>
      <div aria-live="polite">
        {sync.data && <Told sync={sync.data} />}
        {failure && <Alert type="error" showIcon title={sentence(failure)} role="alert" />}
      </div>
    </section>
  );
}

function Last({ at, result }: { at: string; result: string | null }) {
  const { t, i18n } = useTranslation('settings');
  const server = useServerText();
  // What went well has a word of ours; what did not, the sentence of its code.
  const said = result && (i18n.exists(`settings:sources.results.${result}`) ? t(`sources.results.${result as 'applied'}`) : server(`problem.${result}`, result));
  return (
    <>
      <When at={at} /> {said}
    </>
  );
}

function Told({ sync }: { sync: Sync }) {
  const { t } = useTranslation('settings');
  const values = { added: sync.counts['new'] ?? 0, changed: sync.counts['changed'] ?? 0, gone: sync.counts['gone'] ?? 0, bad: sync.counts['bad'] ?? 0 };
  return <Alert type={sync.result === 'asks' ? 'warning' : 'success'} showIcon title={t(`sources.told.${sync.result}`, values)} action={sync.imported !== null && <Link to={`/imports/${sync.imported}`}>{t('sources.look')}</Link>} />;
}
