import { useTranslation } from 'react-i18next';
import type { Product } from '../api/machines';
import { useExplain } from '../explain/explanations';
import { Ago } from '../time/Ago';
import { Mark } from '../ui/Mark';
import { State } from './State';
import { toneOfRenewal } from './standing';
import { Until } from './Until';
import { useProductTitle } from './useProductTitle';

/** How does each product on the PC stand? */
export function Products({ products }: { products: readonly Product[] }) {
  const { t } = useTranslation('machines');
  const explain = useExplain();
  const titled = useProductTitle();
  const now = Date.now();
  return (
    <section className="card" aria-labelledby="products">
      <h2 id="products">{t('products')}</h2>
      {products.length === 0 ? (
        <p className="soft">{t('products_none')}</p>
      ) : (
        <div className="scroll-x" tabIndex={0} role="group" aria-labelledby="products">
          <table className="plain">
            <thead>
              <tr>
                <th>{t('column.product')}</th>
                <th>{t('column.state')}</th>
                <th>{t('column.expires')}</th>
                <th>{t('column.renewal')}</th>
                <th>{t('column.kms')}</th>
                <th>{t('column.seen')}</th>
              </tr>
            </thead>
            <tbody>
              {products.map((product) => (
                <tr key={product.id}>
                  <td>
                    {titled(product.title)} {product.error_code && <code>{product.error_code}</code>}
                  </td>
                  <td>
                    <State state={product.state} />
                  </td>
                  <td>
                    <Until at={product.expires_at} now={now} />
                  </td>
                  <td>{product.renewal && <Mark tone={toneOfRenewal(product.renewal)}>{explain.label('renewal', product.renewal)}</Mark>}</td>
                  <td>{product.ad_activated ? t('by_directory') : (product.kms_host ?? '—')}</td>
                  <td>{product.observed_at && <Ago at={product.observed_at} now={now} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
