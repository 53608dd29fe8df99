import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { type Run, type RunPage, runsBefore } from '../api/runs';
import { type Column, Rows } from '../rows/Rows';
import { useMay } from '../session/session';
import { When } from '../time/When';
import { Loaded } from '../ui/Loaded';
import { LinkButton } from '../ui/LinkButton';
import { Mark } from '../ui/Mark';
import { NothingYet } from '../ui/Nothing';
import { useTitle } from '../ui/useTitle';
import { countsOf, toneOfRun } from './kinds';
import { OutcomeBar } from './OutcomeBar';
import { useServerText } from './useServerText';

const REFRESH_EVERY = 5_000;

/** Which runs were there, the newest first? */
export default function RunsPage() {
  const { t } = useTranslation('runs');
  const mayOperate = useMay('operate');
  useTitle(t('title'));
  const runs = useInfiniteQuery({
    queryKey: ['runs', 'list'],
    queryFn: ({ pageParam, signal }) => runsBefore(pageParam, signal),
    initialPageParam: null as number | null,
    getNextPageParam: (page: RunPage) => page.next,
    refetchInterval: REFRESH_EVERY,
  });
  const start = mayOperate && <LinkButton to="/runs/new">{t('start_new')}</LinkButton>;
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('title')}</h1>
        {start}
      </div>
      <Loaded query={runs}>
        {({ pages }) => {
          const all = pages.flatMap((page) => page.runs);
          return all.length === 0 ? <NothingYet title={t('none_yet')}>{t('none_yet_help')}</NothingYet> : <List runs={all} />;
        }}
      </Loaded>
      {runs.hasNextPage && (
        <Button onClick={() => void runs.fetchNextPage()} loading={runs.isFetchingNextPage}>
          {t('older')}
        </Button>
      )}
    </div>
  );
}

function List({ runs }: { runs: readonly Run[] }) {
  const { t } = useTranslation('runs');
  const navigate = useNavigate();
  const server = useServerText();
  const columns: Column<Run>[] = [
    { key: 'run', title: t('column.run'), width: 'minmax(6.5rem, 2fr)', cell: (run) => t('run_short', { id: run.id, reason: run.reason }) },
    { key: 'state', title: t('column.state'), width: '5.8rem', cell: (run) => <Mark tone={toneOfRun(run)}>{server(`run_state.${run.state}.label`)}</Mark> },
    { key: 'bar', title: t('column.outcomes'), width: 'minmax(4rem, 1.6fr)', cell: (run) => <OutcomeBar counts={countsOf(run.tally)} small /> },
    { key: 'success', title: t('column.success'), width: '6rem', cell: (run) => `${run.tally.success}/${run.tally.total}`, wideOnly: true },
    { key: 'by', title: t('column.by'), width: 'minmax(5rem, 0.7fr)', cell: (run) => run.started_by, wideOnly: true },
    { key: 'when', title: t('column.created'), width: '7.5rem', cell: (run) => <When at={run.created_at} />, wideOnly: true },
  ];
  return <Rows rows={runs} columns={columns} label={t('title')} nameOf={(run) => t('run_short', { id: run.id, reason: run.reason }).trim()} onOpen={(run) => void navigate(`/runs/${run.id}`)} />;
}
