import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { type Machine, named } from '../api/machines';
import { useMay } from '../session/session';
import { Files } from './Files';

const EditMany = lazy(() => import('./EditMany'));

interface Shown {
  /** Those that are ticked; null for all that the selector means. */
  machines: readonly Machine[] | null;
  selector: string;
  total: number;
  /** What the list shows of each, and its file, too. */
  columns: string;
  onWhole: () => void;
  onClear: () => void;
}

// Beyond it, their names make a longer selector than the server takes.
const MOST_NAMED = 100;

/** What can be done with the PCs that are ticked? */
export function Picked({ machines, selector, total, columns, onWhole, onClear }: Shown) {
  const { t } = useTranslation('machines');
  const navigate = useNavigate();
  const mayOperate = useMay('operate');
  const mayEdit = useMay('administer');
  const [editing, setEditing] = useState(false);
  const names = machines?.map((machine) => machine.name);
  const count = names?.length ?? total;
  const order = (mode: 'activate' | 'read') => () => {
    // A run over everything is ordered by a selector that says so.
    const query = new URLSearchParams({ mode, ...(names ? {} : { selector: selector || '-name:none' }) });
    void navigate(`/runs/new?${query}`, names ? { state: { names } } : {});
  };
  const few = names === undefined || names.length <= MOST_NAMED;
  return (
    <div className="sticky-bar no-print" role="region" aria-label={t('picked', { count })}>
      <strong aria-live="polite">{t('picked', { count })}</strong>
      {machines && machines.length < total && (
        <Button type="link" onClick={onWhole}>
          {t('pick_all', { count: total })}
        </Button>
      )}
      {mayOperate && (
        <>
          <Button type="primary" onClick={order('activate')}>
            {t('activate')}
          </Button>
          <Button onClick={order('read')}>{t('read')}</Button>
        </>
      )}
      {mayEdit && <Button onClick={() => setEditing(true)}>{t('edit')}</Button>}
      {few && <Files listed={{ selector: names ? named(names) : selector, sort: 'name', columns }} />}
      <Button type="text" onClick={onClear}>
        {t('untick')}
      </Button>
      {editing && (
        <Suspense>
          <EditMany selectors={names ? chunks(names).map(named) : [selector || '-name:none']} count={count} onClose={() => setEditing(false)} />
        </Suspense>
      )}
    </div>
  );
}

export function chunks(names: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(names.length / MOST_NAMED) }, (_, index) => names.slice(index * MOST_NAMED, (index + 1) * MOST_NAMED));
}
