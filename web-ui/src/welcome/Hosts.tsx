import { useQuery } from '@tanstack/react-query';
import { kmsHosts } from '../api/kms';
import { HostCheck } from '../kms/HostCheck';

/** Which KMS hosts are there already? Each can be tried. */
export function Hosts() {
  const hosts = useQuery({ queryKey: ['kms'], queryFn: ({ signal }) => kmsHosts(signal) });
  return (
    <ul className="numbers">
      {(hosts.data ?? []).map((host) => (
        <li key={host.id}>
          <span>
            {host.name}:{host.port}
          </span>
          <HostCheck id={host.id} />
        </li>
      ))}
    </ul>
  );
}
