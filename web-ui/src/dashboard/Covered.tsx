import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ByProduct } from '../api/figures';
import { useExplain } from '../explain/explanations';
import { grouped } from '../i18n/i18n';
import { toneOfState } from '../machines/standing';
import { listOf } from '../machines/useListed';
import { useProductTitle } from '../machines/useProductTitle';
import { Mark } from '../ui/Mark';
import { byTitle, type Coverage } from './sums';

// As many as are seen without scrolling; the others follow on demand.
const AT_FIRST = 6;

/** Are we covered? Each product with how many of it are licensed, and what the others are. */
export function Covered({ products }: { products: readonly ByProduct[] }) {
  const { t } = useTranslation('dashboard');
  const all = byTitle(products);
  const more = all.slice(AT_FIRST);
  return (
    <section className="card wide" aria-labelledby="covered">
      <h2 id="covered">{t('covered')}</h2>
      {all.length === 0 && <p className="soft">{t('covered_none')}</p>}
      <List of={all.slice(0, AT_FIRST)} />
      {more.length > 0 && (
        <details>
          <summary>{t('more_products', { count: more.length })}</summary>
          <List of={more} />
        </details>
      )}
    </section>
  );
}

function List({ of }: { of: readonly Coverage[] }) {
  const { t } = useTranslation('dashboard');
  const explain = useExplain();
  const titled = useProductTitle();
  return (
    <ul className="coverage">
      {of.map(({ title, countable, licensed, states }) => (
        <li key={title}>
          <strong>{titled(title)}</strong>
          <span className="share figures">{countable === 0 ? '—' : `${Math.floor((licensed * 100) / countable)}%`}</span>
          <span className="cover-bar" aria-hidden="true">
            {states.map((figure) => (
              <i key={figure.state} className={`fill-${toneOfState(figure.state)}`} style={{ flexGrow: figure.machines }} />
            ))}
          </span>
          <span className="cover-states">
            {states.map((figure) => (
              <Link key={figure.state} to={listOf(figure.selector)} aria-label={t('state_of', { title: titled(title), state: explain.label('state', figure.state ?? 'unknown'), count: figure.machines })}>
                <Mark tone={toneOfState(figure.state)}>
                  {explain.label('state', figure.state ?? 'unknown')} {grouped(figure.machines)}
                </Mark>
              </Link>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
