import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { allOf, type Machine, quoted } from '../api/machines';
import { type Room, roomOf } from '../api/rooms';
import { NoSuchPage } from '../app/NoSuchPage';
import { FollowUpList } from '../followUps/FollowUpList';
import { toneOfMachine } from '../machines/standing';
import { listOf } from '../machines/useListed';
import { useMay } from '../session/session';
import { When } from '../time/When';
import { NewKeys } from '../transports/NewKeys';
import { ProfileChoice } from '../transports/ProfileChoice';
import { LinkButton } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { Mark, type Tone } from '../ui/Mark';
import { useTitle } from '../ui/useTitle';
import { RoomForm } from './RoomForm';
import { machinesIn } from './seats';
import { SeatMap } from './SeatMap';
import './rooms.css';

const REFRESH_EVERY = 10_000;

/** How does one classroom stand, seat by seat? */
export default function RoomPage() {
  const { id = '' } = useParams();
  const query = useQuery({ queryKey: ['rooms', Number(id)], queryFn: ({ signal }) => roomOf(Number(id), signal), enabled: /^\d{1,15}$/.test(id) });
  if (!/^\d{1,15}$/.test(id)) return <NoSuchPage />;
  return (
    <div className="page">
      <Loaded query={query}>{(room) => <Standing room={room} />}</Loaded>
    </div>
  );
}

function Standing({ room }: { room: Room }) {
  const { t } = useTranslation('rooms');
  useTitle(room.name);
  const selector = `room:${quoted(room.name)}`;
  const machines = useQuery({ queryKey: machinesIn(room.name), queryFn: ({ signal }) => allOf(selector, signal), refetchInterval: REFRESH_EVERY });
  const [query, setQuery] = useSearchParams();
  const wall = query.has('wall');
  const box = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState<'room' | 'seats' | null>(null);
  const mayEdit = useMay('administer');
  const mayOperate = useMay('operate');
  const open = () => {
    setQuery({ wall: '' });
    // Where the browser does not allow it, the wall still fills the window.
    void box.current?.requestFullscreen?.().catch(() => {});
  };
  const close = () => {
    setQuery({});
    if (document.fullscreenElement) void document.exitFullscreen();
  };
  return (
    <div ref={box} className={wall ? 'wall page' : 'page'}>
      <div className="page-head">
        <h1>
          {room.name} {room.building && <small className="soft">{room.building}</small>}
        </h1>
        {wall ? (
          <Button onClick={close}>{t('leave_wall')}</Button>
        ) : (
          <>
            {mayOperate && <LinkButton to={`/runs/new?mode=activate&selector=${encodeURIComponent(selector)}`}>{t('activate')}</LinkButton>}
            <Link to={listOf(selector)}>{t('as_list')}</Link>
            <Button onClick={open}>{t('wall')}</Button>
            {mayEdit && (
              <Button aria-pressed={editing === 'seats'} type={editing === 'seats' ? 'primary' : 'default'} onClick={() => setEditing(editing === 'seats' ? null : 'seats')}>
                {editing === 'seats' ? t('seats_done') : t('seats_edit')}
              </Button>
            )}
            {mayEdit && <Button onClick={() => setEditing('room')}>{t('edit')}</Button>}
          </>
        )}
      </div>
      <Loaded query={machines}>
        {(all) => (
          <>
            <Glance machines={all} at={machines.dataUpdatedAt} />
            <SeatMap room={room} machines={all} editing={editing === 'seats' && !wall} />
          </>
        )}
      </Loaded>
      {!wall && <FollowUpList room={room.id} />}
      {!wall && <Ways room={room.id} />}
      {editing === 'room' && <RoomForm room={room} onClose={() => setEditing(null)} />}
    </div>
  );
}

function Ways({ room }: { room: number }) {
  const { t } = useTranslation('transport');
  return (
    <section className="card" aria-labelledby="ways">
      <h2 id="ways">{t('way')}</h2>
      <ProfileChoice place={`rooms/${room}`} label={t('profile')} help={t('of_room_help')} />
      <NewKeys room={room} />
    </section>
  );
}

const order: readonly Tone[] = ['good', 'part', 'bad', 'none', 'wait'];

function Glance({ machines, at }: { machines: readonly Machine[]; at: number }) {
  const { t } = useTranslation('rooms');
  const counts = new Map<Tone, number>();
  for (const machine of machines) counts.set(toneOfMachine(machine), (counts.get(toneOfMachine(machine)) ?? 0) + 1);
  return (
    <p className="bar-row glance" aria-live="polite">
      <strong>{t('machines', { count: machines.length })}</strong>
      {order.filter((tone) => counts.has(tone)).map((tone) => (
        <Mark key={tone} tone={tone}>
          {t(`tone.${tone as 'good'}`)} {counts.get(tone)}
        </Mark>
      ))}
      <span className="soft">
        {t('as_of')} <When at={new Date(at).toISOString()} />
      </span>
    </p>
  );
}
