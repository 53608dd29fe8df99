import { useTranslation } from 'react-i18next';
import type { Taken } from '../api/selfService';
import { useCodes } from '../explain/explanations';
import { State } from '../machines/State';
import { toneOfState } from '../machines/standing';
import { steps } from '../runs/useCauseText';
import { Mark } from '../ui/Mark';

const DAY_MINUTES = 1_440;

/** What does the result say, in words for who owns the PC? */
export function Told({ taken: { computer, kept, reading } }: { taken: Taken }) {
  const { t } = useTranslation('self');
  const codes = useCodes();
  const well = reading.products.length > 0 && reading.products.every(({ state }) => toneOfState(state) === 'good');
  const errors = [...new Set([...reading.products, ...reading.notices].flatMap(({ error_code }) => (error_code && codes?.[error_code] ? [error_code] : [])))];
  return (
    <section className="told">
      <h3>
        <Mark tone={well ? 'good' : 'part'}>{t(well ? 'well' : 'not_well', { computer })}</Mark>
      </h3>
      <ul className="told-products">
        {reading.products.map((product, index) => (
          <li key={index}>
            <State state={product.state} /> {product.license_name}{' '}
            {product.remaining_minutes !== null && product.remaining_minutes > 0 && <span className="soft">{t('days', { count: Math.floor(product.remaining_minutes / DAY_MINUTES) })}</span>}
          </li>
        ))}
      </ul>
      {!well && errors.map((code) => (
        <div key={code} className="explained">
          <p>
            <strong>{codes?.[code]?.title}</strong> <code>{code}</code>
          </p>
          <p>{codes?.[code]?.cause}</p>
          <p>{steps(codes?.[code]?.remedy ?? '')}</p>
        </div>
      ))}
      <p className="soft">{t(kept ? 'kept' : 'not_kept')}</p>
    </section>
  );
}
