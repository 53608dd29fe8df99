import { HostCheck } from '../kms/HostCheck';
import { useKmsHosts } from '../kms/useKmsHosts';

/** Which KMS hosts are there already? Each can be tried. */
export function Hosts() {
  const hosts = useKmsHosts();
  return (
    <ul className="numbers">
      {(hosts.data ?? []).map((host) => (
        <li key={host.id}>
          <span>
            {host.name}:{host.port}
          </span>
          <HostCheck host={host} />
        </li>
      ))}
    </ul>
  );
}
