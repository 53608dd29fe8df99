import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Listed } from '../api/machines';
import { type View, views } from '../api/views';
import { columnsOf, written } from './columns';

const KeepView = lazy(() => import('./KeepView'));

/** The ways of looking at the PCs that have a name, at one press; what is shown now can become another. */
export function Views({ listed }: { listed: Listed & { set: (change: Partial<Listed>) => void } }) {
  const { t } = useTranslation('machines');
  const [keeping, setKeeping] = useState(false);
  const kept = useQuery({ queryKey: ['views'], queryFn: ({ signal }) => views(signal) });
  const shown = written(columnsOf(listed.columns));
  const isShown = (view: View) => view.selector === listed.selector.trim() && view.sort === listed.sort && written(columnsOf(view.columns.join(','))) === shown;
  return (
    <div className="chips no-print" role="group" aria-label={t('views')}>
      {(kept.data ?? []).map((view) => (
        <button key={view.id} type="button" className="view" aria-pressed={isShown(view)} title={view.selector || t('views_everything')} onClick={() => listed.set({ selector: view.selector, sort: view.sort, columns: view.columns.join(',') })}>
          {view.name}
        </button>
      ))}
      <button type="button" aria-haspopup="dialog" onClick={() => setKeeping(true)}>
        {t('views_keep')}
      </button>
      {keeping && (
        <Suspense>
          <KeepView listed={listed} all={kept.data ?? []} onClose={() => setKeeping(false)} />
        </Suspense>
      )}
    </div>
  );
}
