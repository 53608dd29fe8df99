import { Button, Input, Skeleton } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useCatalogue, useCodes, useExplain } from '../explain/explanations';
import { steps } from '../runs/useCauseText';
import { Copy } from '../ui/Copy';
import { NothingMatches } from '../ui/Nothing';
import { type Entry, found } from './search';

// As many as somebody reads through; the rest comes by searching, or by asking for it.
const AT_FIRST = 50;

/** All error codes that are explained, to search. */
export function Catalogue() {
  const { t } = useTranslation('catalogue');
  const [query, setQuery] = useSearchParams();
  const [whole, setWhole] = useState(false);
  const entries = useEntries();
  const typed = query.get('text') ?? '';
  const wanted = useDeferredValue(typed);
  const fitting = useMemo(() => (entries ? found(entries, wanted) : []), [entries, wanted]);
  const search = (text: string) => setQuery(text ? { text } : {}, { replace: true });
  if (!entries) return <Skeleton active />;
  const shown = whole ? fitting : fitting.slice(0, AT_FIRST);
  return (
    <section className="card" aria-labelledby="catalogue">
      <div className="page-head">
        <h2 id="catalogue">{t('codes', { count: fitting.length })}</h2>
        <Input type="search" className="filter" allowClear aria-label={t('search')} placeholder={t('search')} value={typed} onChange={(event) => search(event.target.value)} />
      </div>
      {fitting.length === 0 ? (
        <NothingMatches onClear={() => search('')} />
      ) : (
        <ul className="entries">
          {shown.map((entry) => (
            <Told key={entry.code} entry={entry} open={fitting.length === 1} />
          ))}
        </ul>
      )}
      {shown.length < fitting.length && <Button onClick={() => setWhole(true)}>{t('show_all', { count: fitting.length })}</Button>}
    </section>
  );
}

function useEntries(): readonly Entry[] | undefined {
  const codes = useCodes();
  const catalogue = useCatalogue();
  return useMemo(() => {
    if (!codes || !catalogue) return undefined;
    const entries = Object.entries(codes).flatMap(([code, told]) => (catalogue[code] ? [{ code, ...told, ...catalogue[code] }] : []));
    // Who looks here has an error; codes that only inform come last.
    return entries.sort((a, b) => Number(a.informational) - Number(b.informational));
  }, [codes, catalogue]);
}

function Told({ entry, open }: { entry: Entry; open: boolean }) {
  const { t } = useTranslation('catalogue');
  const explain = useExplain();
  return (
    <li>
      <details open={open}>
        <summary>
          <code>{entry.code}</code>
          {entry.title}
        </summary>
        <dl className="entry">
          <dt>{t('name')}</dt>
          <dd>
            <code>{entry.name}</code> <Copy text={entry.code} />
          </dd>
          <dt>{t('cause')}</dt>
          <dd>{entry.cause}</dd>
          <dt>{t('remedy')}</dt>
          <dd>{steps(entry.remedy)}</dd>
          <dt>{t('who')}</dt>
          <dd>{explain.who(entry.who)}</dd>
          {entry.transient && (
            <>
              <dt>{t('again')}</dt>
              <dd>{t('again_helps')}</dd>
            </>
          )}
          <dt>{t('source')}</dt>
          <dd>{entry.source}</dd>
        </dl>
      </details>
    </li>
  );
}
