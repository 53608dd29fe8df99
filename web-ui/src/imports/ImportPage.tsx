import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { applyImport, dropImport, type Import, importOf, importRows, type ImportRow, type Verdict, verdicts } from '../api/imports';
import { NoSuchPage } from '../app/NoSuchPage';
import { type Column, Rows } from '../rows/Rows';
import { useServerText } from '../runs/useServerText';
import { useMay } from '../session/session';
import { Loaded } from '../ui/Loaded';
import { useSentence } from '../ui/useSentence';
import { useTitle } from '../ui/useTitle';
import { Counts } from './Counts';
import { useRowText } from './useRowText';

/** What would a list change, row by row, and shall it? */
export default function ImportPage() {
  const { id = '' } = useParams();
  const query = useQuery({ queryKey: ['imports', Number(id)], queryFn: ({ signal }) => importOf(Number(id), signal), enabled: /^\d{1,15}$/.test(id) });
  if (!/^\d{1,15}$/.test(id)) return <NoSuchPage />;
  return <div className="page">{<Loaded query={query}>{(list) => <Preview list={list} />}</Loaded>}</div>;
}

function Preview({ list }: { list: Import }) {
  const { t } = useTranslation('imports');
  const server = useServerText();
  const title = list.title || t('list', { id: list.id });
  useTitle(title);
  const present = verdicts.filter((verdict) => list.counts[verdict]);
  const [asked, setAsked] = useState<Verdict | null>(null);
  const shown = asked ?? present[0] ?? 'new';
  const rows = useQuery({ queryKey: ['imports', list.id, 'rows', shown, list.state], queryFn: ({ signal }) => importRows(list.id, shown, signal) });
  return (
    <>
      <div className="page-head">
        <h1>{title}</h1>
        <Counts counts={list.counts} />
      </div>
      <Decision list={list} />
      {present.length > 1 && <Segmented<Verdict> value={shown} onChange={setAsked} options={present.map((verdict) => ({ value: verdict, label: `${server(`import.verdict.${verdict}`)} ${list.counts[verdict]}` }))} />}
      <Loaded query={rows}>{(all) => <Listed rows={all} label={title} />}</Loaded>
    </>
  );
}

function Listed({ rows, label }: { rows: readonly ImportRow[]; label: string }) {
  const { t } = useTranslation('imports');
  const navigate = useNavigate();
  const textOf = useRowText();
  const columns: Column<ImportRow & { id: number }>[] = [
    { key: 'name', title: t('column.name'), width: 'minmax(7rem, 1fr)', cell: (row) => row.name || '—' },
    { key: 'line', title: t('column.line'), width: '4rem', cell: (row) => row.line || '' },
    { key: 'what', title: t('column.what'), width: 'minmax(9rem, 4fr)', cell: (row) => <span title={textOf(row)}>{textOf(row)}</span> },
  ];
  return <Rows rows={rows.map((row) => ({ ...row, id: row.position }))} columns={columns} label={label} nameOf={(row) => row.name} onOpen={(row) => row.machine !== null && void navigate(`/machines/${row.machine}`)} />;
}

function Decision({ list }: { list: Import }) {
  const { t } = useTranslation('imports');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const sentence = useSentence();
  const mayApply = useMay('administer');
  const reread = () => queries.invalidateQueries({ queryKey: ['imports'] });
  const apply = useMutation({
    mutationFn: () => applyImport(list.id),
    onSuccess: () => {
      void message.success(t('applied'));
      void queries.invalidateQueries({ predicate: ({ queryKey }) => ['machines', 'rooms', 'figures'].includes(String(queryKey[0])) });
    },
    onSettled: reread,
  });
  const drop = useMutation({ mutationFn: () => dropImport(list.id), onSuccess: () => void navigate('/imports'), onSettled: reread });
  if (list.state === 'applied') return <Alert type="success" showIcon title={t('was_applied', { by: list.ended_by ?? '' })} action={<Link to="/machines">{t('to_machines')}</Link>} />;
  if (list.state !== 'open') return <Alert type="info" showIcon title={t(`state.${list.state as 'dropped'}`, { defaultValue: list.state })} />;
  const bad = list.counts.bad ?? 0;
  const changes = (list.counts.new ?? 0) + (list.counts.changed ?? 0) + (list.counts.gone ?? 0);
  return (
    <section className="card" aria-live="polite">
      <p>{bad > 0 ? t('has_bad', { count: bad }) : changes === 0 ? t('no_changes') : t('would', { added: list.counts.new ?? 0, changed: list.counts.changed ?? 0 })}</p>
      {(apply.error ?? drop.error) && <Alert type="error" showIcon title={sentence(apply.error ?? drop.error)} role="alert" />}
      {mayApply && (
        <p className="bar-row">
          <Button type="primary" disabled={bad > 0 || changes === 0} loading={apply.isPending} onClick={() => apply.mutate()}>
            {t('apply', { count: changes })}
          </Button>
          <Button loading={drop.isPending} onClick={() => drop.mutate()}>
            {t('drop')}
          </Button>
        </p>
      )}
    </section>
  );
}
