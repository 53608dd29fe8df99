import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Alert, Button, Input } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { type Deed, type DeedFilter, deeds, exportDeeds, type Verification, verifyDeeds } from '../api/audit';
import { fill } from '../i18n/fill';
import { useLanguage } from '../i18n/i18n';
import { type Column, Rows } from '../rows/Rows';
import { useServerText } from '../runs/useServerText';
import { shortTime, siteMoment } from '../time/time';
import { When } from '../time/When';
import { useYears } from '../time/years';
import { FileButton } from '../ui/FileButton';
import { Loaded } from '../ui/Loaded';
import { NothingMatches, NothingYet } from '../ui/Nothing';
import { useSentence } from '../ui/useSentence';
import { useTitle } from '../ui/useTitle';

const names = ['by', 'on', 'from', 'to'] as const;

/** Who did what, and is the record of it whole? */
export default function AuditPage() {
  const { t } = useTranslation('audit');
  useTitle(t('title'));
  const [query, setQuery] = useSearchParams();
  const set = (name: string, value: string) =>
    setQuery((before) => {
      const next = new URLSearchParams(before);
      if (value) next.set(name, value);
      else next.delete(name);
      return next;
    }, { replace: true });
  const filter: DeedFilter = useMemo(() => {
    const day = (name: string, clock: string) => (query.get(name) ? siteMoment(`${query.get(name)}T${clock}`) : undefined);
    return { by: query.get('by') ?? undefined, on: query.get('on') ?? undefined, from: day('from', '00:00:00'), to: day('to', '23:59:59') };
  }, [query]);
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('title')}</h1>
        <FileButton load={() => exportDeeds(filter)} name="audit.csv">
          {t('export')}
        </FileButton>
      </div>
      <Verify />
      <div className="bar-row no-print" role="search">
        <Input className="filter" type="search" allowClear aria-label={t('by')} placeholder={t('by_help')} value={query.get('by') ?? ''} onChange={(event) => set('by', event.target.value)} />
        <Input className="filter" allowClear aria-label={t('on')} placeholder={t('on_help')} value={query.get('on') ?? ''} onChange={(event) => set('on', event.target.value)} />
        {(['from', 'to'] as const).map((name) => (
          <label key={name} className="day-label">
            {t(`day.${name}`)}
            <input type="date" className="day" value={query.get(name) ?? ''} onChange={(event) => set(name, event.target.value)} />
          </label>
        ))}
      </div>
      <Record filter={filter} filtered={names.some((name) => query.has(name))} onClear={() => setQuery({})} />
    </div>
  );
}

function Record({ filter, filtered, onClear }: { filter: DeedFilter; filtered: boolean; onClear: () => void }) {
  const { t } = useTranslation('audit');
  const read = useInfiniteQuery({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam, signal }) => deeds(filter, pageParam, signal),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
  });
  const nameOf = ({ code }: Deed) => t(`code.${code as 'login'}`, { defaultValue: code });
  const columns: Column<Deed>[] = [
    { key: 'code', title: t('column.what'), width: 'minmax(8rem, 1.2fr)', cell: nameOf },
    { key: 'by', title: t('column.by'), width: 'minmax(5rem, 0.7fr)', cell: ({ by }) => by },
    { key: 'on', title: t('column.on'), width: 'minmax(7rem, 1fr)', cell: ({ on }) => on },
    { key: 'details', title: t('column.details'), width: 'minmax(8rem, 2fr)', cell: ({ details }) => <Details of={details} />, wideOnly: true },
    { key: 'at', title: t('column.at'), width: '7.5rem', cell: ({ at }) => <When at={at} />, wideOnly: true },
    { key: 'number', title: t('column.number'), width: '5rem', cell: ({ number }) => number ?? t('unsealed'), wideOnly: true },
  ];
  return (
    <Loaded query={read}>
      {({ pages }) => {
        const all = pages.flatMap((page) => page.deeds);
        if (all.length === 0) return filtered ? <NothingMatches onClear={onClear} /> : <NothingYet title={t('none')} />;
        return <Rows rows={all} columns={columns} label={t('title')} nameOf={nameOf} onOpen={() => {}} onNearEnd={() => read.hasNextPage && !read.isFetchingNextPage && void read.fetchNextPage()} />;
      }}
    </Loaded>
  );
}

function Details({ of }: { of: Record<string, string> }) {
  const { t } = useTranslation('audit');
  const language = useLanguage();
  useYears();
  const said = (value: string) => (value === 'true' ? t('yes') : value === 'false' ? t('no') : moment.test(value) ? shortTime(value, language, new Date()) : value);
  const text = Object.entries(of)
    // What a deed is about needs no name before it.
    .map(([name, value]) => (name === 'what' || name === 'value' ? said(value) : t(`detail.${name as 'name'}`, { defaultValue: name }) + t('colon') + said(value)))
    .join(' · ');
  return <span title={text}>{text}</span>;
}

const moment = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

function Verify() {
  const { t } = useTranslation('audit');
  const sentence = useSentence();
  const verify = useMutation({ mutationFn: verifyDeeds });
  return (
    <div className="bar-row" aria-live="polite">
      <Button onClick={() => verify.mutate()} loading={verify.isPending}>
        {t('verify')}
      </Button>
      {!verify.data && !verify.error && <span className="soft">{t('verify_help')}</span>}
      {verify.error && <Alert type="error" showIcon title={sentence(verify.error)} />}
      {verify.data && <Verified result={verify.data} />}
    </div>
  );
}

function Verified({ result }: { result: Verification }) {
  const server = useServerText();
  const values = { entries: String(result.entries), last: String(result.last) };
  const flaws = result.flaws.map(({ kind, number, to }) => fill(server(`audit.flaw.${kind}`), { number: String(number), to: String(to) }));
  return <Alert type={result.sound ? 'success' : 'error'} showIcon title={fill(server(result.sound ? 'audit.sound' : 'audit.unsound'), values)} description={flaws.length > 0 ? flaws.join(' ') : undefined} />;
}
