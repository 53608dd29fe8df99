import { useQuery } from '@tanstack/react-query';
import { kmsHosts } from '../api/kms';

// The server asks them every five minutes; whoever looks should not wait for five more.
const REFRESH_EVERY = 60_000;

/** The site's KMS hosts, and how they were found last. */
export const useKmsHosts = () => useQuery({ queryKey: ['kms'], queryFn: ({ signal }) => kmsHosts(signal), refetchInterval: REFRESH_EVERY });
