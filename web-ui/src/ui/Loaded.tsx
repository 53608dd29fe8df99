import type { UseQueryResult } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { Problem } from '../api/problem';
import { CouldNotLoad, NotAllowed } from './Nothing';

/** Shows what was asked for, that it is coming, or why it did not come. What was once here stays. */
export function Loaded<T>({ query, children }: { query: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  if (query.data !== undefined) return children(query.data);
  if (query.isPending) return <Skeleton active title={false} paragraph={{ rows: 6 }} />;
  if (query.error instanceof Problem && query.error.view.status === 403) return <NotAllowed />;
  return <CouldNotLoad failure={query.error} onRetry={() => void query.refetch()} />;
}
