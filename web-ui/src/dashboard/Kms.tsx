import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { HostCheck } from '../kms/HostCheck';
import { useKmsHosts } from '../kms/useKmsHosts';
import { Loaded } from '../ui/Loaded';

/** Which KMS hosts has the site, and do they take connections? */
export function Kms() {
  const { t } = useTranslation('dashboard');
  const query = useKmsHosts();
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
                  <HostCheck host={host} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}
