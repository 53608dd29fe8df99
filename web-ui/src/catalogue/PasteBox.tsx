import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Explained, explainText } from '../api/explanations';
import { useExplain } from '../explain/explanations';
import { steps } from '../runs/useCauseText';
import { useSentence } from '../ui/useSentence';

/** Explains what somebody copied from a window, however much of it. */
export function PasteBox() {
  const { t } = useTranslation('catalogue');
  const sentence = useSentence();
  const [text, setText] = useState('');
  const explained = useMutation({ mutationFn: explainText });
  return (
    <section className="card" aria-labelledby="paste">
      <h2 id="paste">{t('paste.title')}</h2>
      <p className="soft">{t('paste.help')}</p>
      <Input.TextArea
        aria-labelledby="paste"
        rows={6} className="growing"
        spellCheck={false}
        value={text}
        placeholder="ERROR CODE: 0xC004F074"
        onChange={(event) => setText(event.target.value)}
      />
      <p className="bar-row">
        <Button type="primary" disabled={text.trim() === ''} loading={explained.isPending} onClick={() => explained.mutate(text)}>
          {t('paste.go')}
        </Button>
      </p>
      {explained.error && <Alert type="error" showIcon title={sentence(explained.error)} />}
      <div aria-live="polite">{explained.data && <Findings findings={explained.data} />}</div>
    </section>
  );
}

function Findings({ findings }: { findings: readonly Explained[] }) {
  const { t } = useTranslation('catalogue');
  const explain = useExplain();
  if (findings.length === 0) return <p>{t('paste.nothing')}</p>;
  return (
    <ul className="entries">
      {findings.map((finding, index) => (
        <li key={index}>
          <p>
            <strong>{finding.title}</strong> <code>{finding.code}</code> <span className="soft">{t('paste.line', { line: finding.line })}</span>
          </p>
          <dl className="entry">
            <dt>{t('cause')}</dt>
            <dd>{finding.cause}</dd>
            <dt>{t('remedy')}</dt>
            <dd>{steps(finding.remedy)}</dd>
            <dt>{t('who')}</dt>
            <dd>{explain.who(finding.who)}</dd>
          </dl>
        </li>
      ))}
    </ul>
  );
}
