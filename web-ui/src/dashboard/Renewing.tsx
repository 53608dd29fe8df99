import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ByCode } from '../api/figures';
import { useExplain } from '../explain/explanations';
import { grouped } from '../i18n/i18n';
import { toneOfRenewal } from '../machines/standing';
import { listOf } from '../machines/useListed';
import { Mark } from '../ui/Mark';

/** Do the licenses renew themselves, and what else needs a person? */
export function Renewing({ renewals, findings }: { renewals: readonly ByCode[]; findings: readonly ByCode[] }) {
  const { t } = useTranslation('dashboard');
  const explain = useExplain();
  return (
    <section className="card" aria-labelledby="renewing">
      <h2 id="renewing">{t('renewing')}</h2>
      <ul className="numbers">
        {renewals.map(({ of, machines, selector }) => (
          <li key={of}>
            <Link to={listOf(selector)} className="figures">
              <strong>{grouped(machines)}</strong>
            </Link>
            <Mark tone={toneOfRenewal(of ?? '')}>{explain.label('renewal', of ?? 'not_applicable')}</Mark>
          </li>
        ))}
      </ul>
      <h2>{t('findings')}</h2>
      {findings.length === 0 ? (
        <Mark tone="good">{t('findings_none')}</Mark>
      ) : (
        <ul className="numbers">
          {findings.map(({ of, machines, selector }) => (
            <li key={of}>
              <Link to={listOf(selector)} className="figures">
                <strong>{grouped(machines)}</strong>
              </Link>
              <span>{explain.label('finding', of ?? '')}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
