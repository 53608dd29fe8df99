import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Machine } from '../api/machines';
import { useServerText } from '../runs/useServerText';
import { capital } from '../ui/capital';
import { type Draft, draftOf, fields, said } from './edit';

interface Met {
  base: Machine;
  mine: Draft;
  theirs: Machine;
  saving: boolean;
  onMine: () => void;
  onTheirs: () => void;
}

/** Somebody else was quicker: what did they say, what do I say, and which of it shall hold? */
export function Conflict({ base, mine, theirs, saving, onMine, onTheirs }: Met) {
  const { t } = useTranslation('machines');
  const server = useServerText();
  const before = draftOf(base);
  const now = draftOf(theirs);
  const touched = fields.filter((field) => now[field] !== before[field] || said(mine, field) !== before[field]);
  return (
    <Alert
      type="warning"
      role="alert"
      title={t('conflict')}
      description={
        <>
          <p>{t('conflict_help')}</p>
          <table className="plain conflict">
            <thead>
              <tr>
                <th>{t('conflict_field')}</th>
                <th>{t('conflict_theirs')}</th>
                <th>{t('conflict_mine')}</th>
              </tr>
            </thead>
            <tbody>
              {touched.map((field) => (
                <tr key={field} data-differs={now[field] !== said(mine, field) || undefined}>
                  <td>{capital(server(`attribute.${field}`))}</td>
                  <td>{now[field] || '—'}</td>
                  <td>{said(mine, field) || '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="bar-row">
            <Button type="primary" loading={saving} onClick={onMine}>
              {t('take_mine')}
            </Button>
            <Button onClick={onTheirs}>{t('take_theirs')}</Button>
          </p>
        </>
      }
    />
  );
}
