import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Scan, scanOf, stopScan } from '../../api/discovery';
import { useMay } from '../../session/session';
import { When } from '../../time/When';
import { Loaded } from '../../ui/Loaded';

/** How far has one look come, and who answered it? */
export function ScanCard({ scan }: { scan: Scan }) {
  const { t } = useTranslation('settings');
  const queries = useQueryClient();
  const mayStop = useMay('administer') && scan.state === 'running';
  const [open, setOpen] = useState(false);
  const stop = useMutation({ mutationFn: () => stopScan(scan.id), onSettled: () => queries.invalidateQueries({ queryKey: ['scans'] }) });
  return (
    <section className="card" aria-label={scan.block}>
      <div className="page-head">
        <h2>
          <code>{scan.block}</code> <small className="soft">{t(`scans.states.${scan.state}`)}</small>
        </h2>
        {scan.imported !== null && <Link to={`/imports/${scan.imported}`}>{t('scans.to_import')}</Link>}
        {mayStop && <Button onClick={() => stop.mutate()}>{t('scans.stop')}</Button>}
      </div>
      <p>
        {t('scans.so_far', { tried: scan.tried, addresses: scan.addresses, found: scan.found })}{' '}
        <span className="soft">
          {scan.started_by} <When at={scan.started_at} />
        </span>
      </p>
      {scan.state === 'running' && <Progress percent={Math.floor((scan.tried * 100) / Math.max(1, scan.addresses))} aria-label={t('scans.progress')} />}
      {scan.found > 0 && (
        <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary className="summary-line">{t('scans.hits', { count: scan.found })}</summary>
          {open && <Hits scan={scan} />}
        </details>
      )}
    </section>
  );
}

function Hits({ scan }: { scan: Scan }) {
  const one = useQuery({ queryKey: ['scans', scan.id, scan.found], queryFn: ({ signal }) => scanOf(scan.id, signal) });
  return (
    <Loaded query={one}>
      {({ hits }) => (
        <div className="scroll-x" tabIndex={0} role="group" aria-label={scan.block}>
          <table className="plain">
            <tbody>
              {hits.map((hit) => (
                <tr key={hit.address}>
                  <td>
                    <code>{hit.address}</code>
                  </td>
                  <td>{hit.name ?? '—'}</td>
                  <td className="figures">{hit.ports.join(', ')}</td>
                  <td className="wide-only">{hit.product}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Loaded>
  );
}
