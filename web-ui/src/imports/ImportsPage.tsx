import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { type Import, imports, sendList } from '../api/imports';
import { useMay } from '../session/session';
import { When } from '../time/When';
import { Loaded } from '../ui/Loaded';
import { useSentence } from '../ui/useSentence';
import { useTitle } from '../ui/useTitle';
import { Counts } from './Counts';
import './imports.css';

/** Takes in lists of PCs, each shown before it changes anything; and which lists were there? */
export default function ImportsPage() {
  const { t } = useTranslation('imports');
  useTitle(t('title'));
  const mayAdd = useMay('administer');
  const query = useQuery({ queryKey: ['imports'], queryFn: ({ signal }) => imports(signal) });
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('title')}</h1>
      </div>
      {mayAdd && <Upload />}
      <Loaded query={query}>{(all) => (all.length === 0 ? <p className="soft">{t('none')}</p> : <Past all={all} />)}</Loaded>
    </div>
  );
}

function Upload() {
  const { t } = useTranslation('imports');
  const input = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const sentence = useSentence();
  const send = useMutation({
    mutationFn: sendList,
    onSuccess: (made) => {
      void queries.invalidateQueries({ queryKey: ['imports'] });
      void navigate(`/imports/${made.id}`);
    },
  });
  const take = (files: FileList | null) => files?.[0] && send.mutate(files[0]);
  return (
    <section
      className="card drop"
      aria-labelledby="upload"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer.files);
      }}
    >
      <h2 id="upload">{t('upload')}</h2>
      <p>{t('upload_help')}</p>
      <input ref={input} type="file" hidden aria-label={t('choose')} accept=".csv,.txt,.xlsx" onChange={(event) => (take(event.target.files), (event.target.value = ''))} />
      <Button type="primary" loading={send.isPending} onClick={() => input.current?.click()}>
        {t('choose')}
      </Button>
      <p className="soft">{t('columns')}</p>
      {send.error && <Alert type="error" showIcon title={sentence(send.error)} role="alert" />}
    </section>
  );
}

function Past({ all }: { all: readonly Import[] }) {
  const { t } = useTranslation('imports');
  return (
    <section className="card scroll-x" aria-labelledby="past">
      <h2 id="past">{t('past')}</h2>
      <table className="plain">
        <tbody>
          {all.map((list) => (
            <tr key={list.id}>
              <td>
                <Link to={`/imports/${list.id}`}>{list.title || t('list', { id: list.id })}</Link>
              </td>
              <td>{t(`state.${list.state as 'open'}`, { defaultValue: list.state })}</td>
              <td className="wide-only">
                <Counts counts={list.counts} />
              </td>
              <td className="wide-only">
                {list.made_by} <When at={list.made_at} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
