import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ByRoom } from '../api/figures';
import { useExplain } from '../explain/explanations';
import { toneOfState } from '../machines/standing';
import { listOf } from '../machines/useListed';
import { Shape } from '../ui/Mark';
import { byBuilding } from './sums';

/** Where is it well, and where is it not? Every room by its building, told by the product that stands worst there. */
export function FloorMap({ rooms }: { rooms: readonly ByRoom[] }) {
  const { t } = useTranslation('dashboard');
  const explain = useExplain();
  return (
    <section className="card wide" aria-labelledby="floors">
      <h2 id="floors">
        <Link to="/rooms">{t('rooms')}</Link>
      </h2>
      <p className="soft">{t('rooms_help')}</p>
      <div className="floors">
        {byBuilding(rooms).map(([building, of]) => (
          <div key={building}>
            <h3>{building ?? t('no_building')}</h3>
            <ul className="tiles">
              {of.map((room) => {
                const tone = room.worst === null ? 'wait' : toneOfState(room.worst);
                return (
                  <li key={room.room}>
                    <Link to={listOf(room.selector)} className={`tile tone-${tone}`}>
                      <strong>{room.room ?? t('no_room')}</strong>
                      <span className="mark">
                        <Shape tone={tone} /> {room.worst === null ? t('unread') : explain.label('state', room.worst)}
                      </span>
                      <span className="soft figures">{t('machines', { count: room.machines })}</span>
                    </Link>
                  </li>
                );
              })}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
