import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { RouterProvider } from 'react-router';
import { Problem } from '../api/problem';
import { Look } from '../theme/Look';
import { makeRouter } from './routes';

/** Asked again only where asking again may help: not after a refusal, which would be the same. */
const retry = (count: number, failure: unknown) => count < 2 && (!(failure instanceof Problem) || failure.view.status === 0 || failure.view.status >= 500);

export const makeQueries = () => new QueryClient({ defaultOptions: { queries: { retry, staleTime: 1_000 } } });

export function App() {
  const [queries] = useState(makeQueries);
  const [router] = useState(makeRouter);
  return (
    <QueryClientProvider client={queries}>
      <Look>
        <RouterProvider router={router} />
      </Look>
    </QueryClientProvider>
  );
}
