import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { figures } from '../api/figures';
import { type Room, rooms } from '../api/rooms';
import { useExplain } from '../explain/explanations';
import { toneOfState } from '../machines/standing';
import { useMay } from '../session/session';
import { Loaded } from '../ui/Loaded';
import { Shape } from '../ui/Mark';
import { NothingYet } from '../ui/Nothing';
import { useTitle } from '../ui/useTitle';
import { RoomForm } from './RoomForm';
import '../dashboard/dashboard.css';

/** Which rooms are there, and how does each stand? */
export default function RoomsPage() {
  const { t } = useTranslation('rooms');
  useTitle(t('title'));
  const mayAdd = useMay('administer');
  const [adding, setAdding] = useState(false);
  const query = useQuery({ queryKey: ['rooms'], queryFn: ({ signal }) => rooms(signal) });
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('title')}</h1>
        {mayAdd && (
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        )}
      </div>
      <Loaded query={query}>{(all) => (all.length === 0 ? <NothingYet title={t('none')}>{t('none_help')}</NothingYet> : <Buildings all={all} />)}</Loaded>
      {adding && <RoomForm room={null} onClose={() => setAdding(false)} />}
    </div>
  );
}

function Buildings({ all }: { all: readonly Room[] }) {
  const { t } = useTranslation('rooms');
  const explain = useExplain();
  const known = useQuery({ queryKey: ['figures'], queryFn: ({ signal }) => figures(signal) });
  const standing = new Map((known.data?.rooms ?? []).map((figure) => [figure.room, figure]));
  const buildings = [...new Set(all.map(({ building }) => building))];
  return buildings.map((building) => (
    <section key={building} className="card">
      <h2>{building ?? t('no_building')}</h2>
      <ul className="tiles">
        {all
          .filter((room) => room.building === building)
          .map((room) => {
            const figure = standing.get(room.name);
            const tone = figure?.worst ? toneOfState(figure.worst) : 'wait';
            return (
              <li key={room.id}>
                <Link to={`/rooms/${room.id}`} className={`tile tone-${tone}`}>
                  <strong>{room.name}</strong>
                  <span className="mark">
                    <Shape tone={tone} /> {figure?.worst ? explain.label('state', figure.worst) : t('unread')}
                  </span>
                  <span className="soft figures">{t('machines', { count: figure?.machines ?? 0 })}</span>
                </Link>
              </li>
            );
          })}
      </ul>
    </section>
  ));
}
