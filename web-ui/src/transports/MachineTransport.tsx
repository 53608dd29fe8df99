import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { transportOf } from '../api/transport';
import { When } from '../time/When';
import { Keys } from './Keys';
import { PassageShown } from './PassageShown';

/** By which way is this PC entered, and by what is it known to be the one? */
export function MachineTransport({ machine }: { machine: number }) {
  const { t } = useTranslation('transport');
  const { data } = useQuery({ queryKey: ['transports', 'machine', machine], queryFn: ({ signal }) => transportOf(machine, signal) });
  // A PC that was never visited, and for which nobody chose anything, has nothing to tell.
  if (!data || (data.last === null && data.counts.profile === null && data.keys.length === 0)) return null;
  return (
    <section className="card" aria-labelledby="transport">
      <h2 id="transport">{t('way')}</h2>
      <dl className="facts">
        {data.counts.name !== null && (
          <div>
            <dt>{t('profile')}</dt>
            <dd>
              {data.counts.name} {data.from !== null && <span className="soft">{t(`from.${data.from}`)}</span>}
            </dd>
          </div>
        )}
        {data.last && (
          <div>
            <dt>{t('last')}</dt>
            <dd>
              <PassageShown passage={data.last} /> {data.last_at !== null && <span className="soft">{t('since')} <When at={data.last_at} /></span>}
            </dd>
          </div>
        )}
      </dl>
      {data.last && !data.begins && <p className="soft">{t('begins_anew')}</p>}
      {data.keys.length > 0 && <Keys keys={data.keys} />}
    </section>
  );
}
