import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import { save } from './save';
import { useSentence } from './useSentence';

/** Asks the server for a file, and hands it to the browser. */
export function FileButton({ load, name, primary, children }: { load: () => Promise<Blob>; name: string; primary?: boolean; children: ReactNode }) {
  const { message } = App.useApp();
  const sentence = useSentence();
  const loading = useMutation({ mutationFn: load, onSuccess: (file) => save(file, name), onError: (failure) => void message.error(sentence(failure)) });
  return (
    <Button type={primary ? 'primary' : 'default'} onClick={() => loading.mutate()} loading={loading.isPending}>
      {children}
    </Button>
  );
}
