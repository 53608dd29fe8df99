import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { credentials } from '../api/settings';

/** One of the accounts that are kept, or none; within a form, which hands it its value. */
export function CredentialSelect(field: { id?: string; value?: string | null; onChange?: (name: string | null) => void }) {
  const known = useQuery({ queryKey: ['credentials'], queryFn: ({ signal }) => credentials(signal) });
  return <Select {...field} value={field.value || null} allowClear onChange={(name: string | null | undefined) => field.onChange?.(name ?? null)} options={(known.data ?? []).map(({ name }) => ({ value: name }))} />;
}
