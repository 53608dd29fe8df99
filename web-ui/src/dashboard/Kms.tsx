import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { kmsHosts } from '../api/kms';
import { HostCheck } from '../kms/HostCheck';
import { useMay } from '../session/session';
import { Loaded } from '../ui/Loaded';

/** Which KMS hosts has the site, and do they answer? */
export function Kms() {
  const { t } = useTranslation('dashboard');
  const mayCheck = useMay('administer');
  const query = useQuery({ queryKey: ['kms'], queryFn: ({ signal }) => kmsHosts(signal) });
  return (
    <section className="card" aria-labelledby="kms">
      <h2 id="kms">
        <Link to="/kms">{t('kms')}</Link>
      </h2>
      <Loaded query={query}>
        {(hosts) =>
          hosts.length === 0 ? (
            <p className="soft">{t('kms_none')}</p>
          ) : (
            <ul className="numbers">
              {hosts.map((host) => (
                <li key={host.id}>
                  <span>
                    {host.name}:{host.port}
                  </span>
                  {mayCheck && <HostCheck id={host.id} />}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}
