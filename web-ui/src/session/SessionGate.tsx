import { Skeleton } from 'antd';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { CouldNotLoad } from '../ui/Nothing';
import { saidBehindHash } from './hash';
import { useSession, WhoContext } from './session';

const LoginPage = lazy(() => import('./LoginPage'));
const SetUpPage = lazy(() => import('./SetUpPage'));

/** Shows the application to who is logged in, and the log-in, or the first start, to everybody else. */
export function SessionGate({ children }: { children: ReactNode }) {
  const session = useSession();
  const [link, setLink] = useState(() => saidBehindHash('set-up'));
  if (link !== null)
    return (
      <Suspense>
        <SetUpPage link={link} onDone={() => setLink(null)} />
      </Suspense>
    );
  if (session.isPending) return <Skeleton active className="alone" />;
  if (session.data) return <WhoContext value={session.data}>{children}</WhoContext>;
  if (session.data === null)
    return (
      <Suspense>
        <LoginPage />
      </Suspense>
    );
  return (
    <div className="alone">
      <CouldNotLoad failure={session.error} onRetry={() => void session.refetch()} />
    </div>
  );
}
