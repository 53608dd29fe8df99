import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Counter, sendResult } from '../api/selfService';
import { useSentence } from '../ui/useSentence';
import { Told } from './Told';

/** Takes the file that the kit has left, and says what is in it. */
export function SendResult({ counter }: { counter: Counter }) {
  const { t } = useTranslation('self');
  const input = useRef<HTMLInputElement>(null);
  const [contact, setContact] = useState('');
  const sentence = useSentence();
  const send = useMutation({ mutationFn: (file: File) => sendResult(counter, file, contact.trim()) });
  return (
    <>
      <label className="contact">
        {t('contact')}
        <Input value={contact} maxLength={200} autoComplete="email" onChange={(event) => setContact(event.target.value)} />
      </label>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('choose')}
        accept=".txt"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) send.mutate(file);
          event.target.value = '';
        }}
      />
      <Button type="primary" loading={send.isPending} onClick={() => input.current?.click()}>
        {t('choose')}
      </Button>
      <div aria-live="polite">
        {send.error && <Alert type="error" showIcon title={sentence(send.error)} />}
        {send.data && <Told taken={send.data} />}
      </div>
    </>
  );
}
