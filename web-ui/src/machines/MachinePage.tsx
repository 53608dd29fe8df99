import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { type MachineDetail, machineOf, named } from '../api/machines';
import { NoSuchPage } from '../app/NoSuchPage';
import { useServerText } from '../runs/useServerText';
import { useMay } from '../session/session';
import { MachineTransport } from '../transports/MachineTransport';
import { capital } from '../ui/capital';
import { Loaded } from '../ui/Loaded';
import { LinkButton } from '../ui/LinkButton';
import { useTitle } from '../ui/useTitle';
import { Findings } from './Findings';
import { Products } from './Products';
import { Restores } from './Restores';
import { Renewals } from './Renewals';
import { listOf } from './useListed';
import { Visits } from './Visits';
import './machines.css';

const Doctor = lazy(() => import('../doctor/Doctor'));
const EditMachine = lazy(() => import('./EditMachine'));

const REFRESH_EVERY = 15_000;

/** How does one PC stand, what was done on it, and what does it need? */
export default function MachinePage() {
  const { id = '' } = useParams();
  return /^\d{1,15}$/.test(id) ? <MachineOf id={Number(id)} key={id} /> : <NoSuchPage />;
}

function MachineOf({ id }: { id: number }) {
  const query = useQuery({ queryKey: ['machines', id], queryFn: ({ signal }) => machineOf(id, signal), refetchInterval: REFRESH_EVERY });
  return (
    <div className="page">
      <Loaded query={query}>{(detail) => <Standing detail={detail} />}</Loaded>
    </div>
  );
}

function Standing({ detail }: { detail: MachineDetail }) {
  const { machine } = detail;
  useTitle(machine.name);
  // Another press asks anew.
  const [asked, setAsked] = useState(0);
  return (
    <>
      <Head detail={detail} onDoctor={() => setAsked(asked + 1)} />
      {asked > 0 && (
        <Suspense>
          <Doctor key={asked} machine={machine} />
        </Suspense>
      )}
      <Restores detail={detail} />
      <Findings findings={detail.findings} products={detail.products} />
      <Products products={detail.products} />
      <Renewals machine={machine.id} products={detail.products} />
      <MachineTransport machine={machine.id} />
      <Visits visits={detail.visits} />
    </>
  );
}

function Head({ detail: { machine, identity }, onDoctor }: { detail: MachineDetail; onDoctor: () => void }) {
  const { t } = useTranslation('machines');
  const server = useServerText();
  const mayOperate = useMay('operate');
  const mayEdit = useMay('administer');
  const [editing, setEditing] = useState(false);
  const only = encodeURIComponent(named([machine.name]));
  const facts: [string, string | null | undefined][] = [
    [server('attribute.address'), machine.port ? `${machine.address}:${machine.port}` : machine.address],
    [server('attribute.credential'), machine.credential],
    [server('attribute.mac'), machine.mac],
    [server('attribute.owner'), machine.owner],
    [server('attribute.serial'), machine.serial_number ?? identity?.serial_number],
    ['CMID', identity?.cmid],
    [server('attribute.life_cycle'), t(`life.${machine.life_cycle as 'in_use'}`)],
    ...Object.entries(machine.labels),
    [server('attribute.note'), machine.note],
  ];
  return (
    <>
      <div className="page-head">
        <h1>
          {machine.name} {machine.room && <small><Link to={listOf(`room:"${machine.room}"`)}>{[machine.building, machine.room].filter(Boolean).join(' ')}</Link></small>}
        </h1>
        {mayOperate && <LinkButton to={`/runs/new?mode=activate&selector=${only}`}>{t('activate')}</LinkButton>}
        {mayOperate && <Link to={`/runs/new?mode=read&selector=${only}`}>{t('read')}</Link>}
        {mayOperate && <Button onClick={onDoctor}>{t('doctor')}</Button>}
        {mayEdit && <Button onClick={() => setEditing(true)}>{t('edit')}</Button>}
      </div>
      <section className="card" aria-label={t('facts')}>
        <dl className="facts">
          {facts.filter(([, value]) => value).map(([name, value]) => (
            <div key={name}>
              <dt>{capital(name)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      {editing && (
        <Suspense>
          <EditMachine machine={machine} onClose={() => setEditing(false)} />
        </Suspense>
      )}
    </>
  );
}
