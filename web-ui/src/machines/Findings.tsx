import { useTranslation } from 'react-i18next';
import type { Finding, Product } from '../api/machines';
import { useExplain } from '../explain/explanations';
import { fill } from '../i18n/fill';
import { steps } from '../runs/useCauseText';
import { When } from '../time/When';
import { Copy } from '../ui/Copy';
import { Mark } from '../ui/Mark';
import { useProductTitle } from './useProductTitle';

const unfilled = /\{\w+\}/g;

/** What on the PC needs a person, and what is that person to do? */
export function Findings({ findings, products }: { findings: readonly Finding[]; products: readonly Product[] }) {
  const { t } = useTranslation('machines');
  const explain = useExplain();
  const titled = useProductTitle();
  if (findings.length === 0) return null;
  return (
    <section className="card" aria-labelledby="findings">
      <h2 id="findings">{t('findings', { count: findings.length })}</h2>
      <ul className="findings">
        {findings.map((finding) => {
          const known = explain.of('finding', finding.code);
          const product = products.find(({ id }) => id === finding.product_id)?.title;
          const said = (text: string) => fill(text, { ...(product ? { product: titled(product) } : {}), ...finding.details }).replace(unfilled, '…');
          const remedy = steps(said(known?.remedy ?? ''));
          return (
            <li key={finding.id} className="explained">
              <p>
                <Mark tone="part">
                  <strong>{known?.label ?? finding.code}</strong>
                </Mark>{' '}
                <span className="soft">
                  {t('since')} <When at={finding.opened_at} />
                </span>
              </p>
              {known && <p>{said(known.explanation)}</p>}
              {remedy && (
                <>
                  <strong>{t('remedy')}</strong>
                  <p>{remedy}</p>
                  <Copy text={remedy} label={t('remedy')} />
                </>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
