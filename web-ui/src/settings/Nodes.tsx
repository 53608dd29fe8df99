import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { nodes } from '../api/settings';
import { useNow } from '../time/useNow';
import { When } from '../time/When';
import { Loaded } from '../ui/Loaded';
import { Mark } from '../ui/Mark';

// A server says every few seconds that it is there; after a minute of silence its work is given to others.
const SILENT_AFTER = 60_000;

/** Which servers share the work? */
export function Nodes() {
  const { t } = useTranslation('settings');
  const now = useNow(true);
  const all = useQuery({ queryKey: ['nodes'], queryFn: ({ signal }) => nodes(signal), refetchInterval: 10_000 });
  return (
    <Loaded query={all}>
      {(known) => (
        <div className="card scroll-x">
          <table className="plain">
            <thead>
              <tr>
                <th>{t('nodes.name')}</th>
                <th>{t('nodes.state')}</th>
                <th className="wide-only">{t('nodes.version')}</th>
                <th className="wide-only">{t('nodes.started')}</th>
                <th>{t('nodes.seen')}</th>
              </tr>
            </thead>
            <tbody>
              {known.map((node) => (
                <tr key={node.name}>
                  <td>{node.name}</td>
                  <td>{now - Date.parse(node.seen_at) > SILENT_AFTER ? <Mark tone="away">{t('nodes.silent')}</Mark> : <Mark tone="good">{t('nodes.here')}</Mark>}</td>
                  <td className="wide-only">{node.version}</td>
                  <td className="wide-only">
                    <When at={node.started_at} />
                  </td>
                  <td>
                    <When at={node.seen_at} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Loaded>
  );
}
