import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type ReportKind, type ReportMade, reportKinds, reportsMade } from '../api/compliance';
import { useLanguage } from '../i18n/i18n';
import { When } from '../time/When';
import { Copy } from '../ui/Copy';

/** Which reports were made as files, by whom, and how is such a file known again? */
export function Made() {
  const { t } = useTranslation('compliance');
  const language = useLanguage();
  const kinds = useQuery({ queryKey: ['report-kinds', language], queryFn: ({ signal }) => reportKinds(signal), staleTime: Infinity });
  const made = useQuery({ queryKey: ['reports-made'], queryFn: ({ signal }) => reportsMade(signal) });
  if (!made.data || made.data.length === 0) return null;
  return (
    <section className="card no-print" aria-labelledby="made">
      <h2 id="made">{t('made.title')}</h2>
      <p className="soft">{t('made.help')}</p>
      <div className="scroll-x" tabIndex={0} role="group" aria-labelledby="made">
        <table className="plain">
          <thead>
            <tr>
              <th>{t('made.report')}</th>
              <th>{t('made.parameters')}</th>
              <th className="number">{t('made.rows')}</th>
              <th>{t('made.by')}</th>
              <th>{t('made.at')}</th>
              <th>SHA-256</th>
            </tr>
          </thead>
          <tbody>
            {made.data.map((one) => (
              <tr key={one.id}>
                <td>
                  {titleOf(one, kinds.data ?? [])} <span className="soft">{one.format.toUpperCase()}</span>
                </td>
                <td>{Object.values(one.parameters).join(' · ')}</td>
                <td className="number figures">{one.rows}</td>
                <td>{one.made_by}</td>
                <td>
                  <When at={one.made_at} />
                </td>
                <td>
                  <code title={one.sha256}>{one.sha256.slice(0, 12)}…</code> <Copy text={one.sha256} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const titleOf = (made: ReportMade, kinds: readonly ReportKind[]) => kinds.find(({ kind }) => kind === made.kind)?.title ?? made.kind;
