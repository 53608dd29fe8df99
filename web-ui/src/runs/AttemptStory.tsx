import { useTranslation } from 'react-i18next';
import type { Attempt, Step, Transcript } from '../api/runs';
import { useCodes } from '../explain/explanations';
import { span } from '../time/time';
import { When } from '../time/When';
import { PassageShown } from '../transports/PassageShown';
import { Copy } from '../ui/Copy';
import { Mark } from '../ui/Mark';
import { visible } from '../ui/visible';
import { toneOf } from './kinds';
import { useKindLabel } from './useKindLabel';
import { useStepLabel } from './useStepLabel';

/** One visit with its steps, and what the PC printed, as plain text. */
export function AttemptStory({ attempt }: { attempt: Attempt }) {
  const { t } = useTranslation('runs');
  const label = useKindLabel();
  return (
    <section>
      <h3>
        {t('attempt', { number: attempt.number })} <When at={attempt.opened_at} /> <span className="soft">{t('from_node', { node: attempt.node })}</span> {attempt.passage && <PassageShown passage={attempt.passage} />}
      </h3>
      {attempt.outcome && <Mark tone={toneOf(attempt.outcome.code)}>{label(attempt.outcome.code)}</Mark>}
      {attempt.steps.length === 0 && <p className="soft">{t('no_steps')}</p>}
      <ol className="steps">
        {attempt.steps.map((step, index) => (
          <Told key={index} step={step} />
        ))}
      </ol>
    </section>
  );
}

function Told({ step }: { step: Step }) {
  const { t } = useTranslation('runs');
  const codes = useCodes();
  const stepLabel = useStepLabel();
  const failed = step.error_code !== null;
  return (
    <li data-failed={failed || undefined}>
      <div className="step-head">
        <Mark tone={failed ? 'bad' : 'good'}>
          <strong>{stepLabel(step.code)}</strong>
        </Mark>
        {step.error_code && (
          <>
            <code>{step.error_code}</code>
            <Copy text={step.error_code} />
            {codes?.[step.error_code]?.title}
          </>
        )}
        <span className="soft figures">
          {step.took_millis < 60_000 ? t('seconds', { seconds: (step.took_millis / 1000).toFixed(1) }) : span(step.took_millis)}
          {step.exit_code !== null && ` · ${t('exit_code', { code: step.exit_code })}`}
        </span>
      </div>
      <code className="command">{visible(step.command_line)}</code>
      <Printed what={t('stdout')} transcript={step.stdout} open={failed} />
      <Printed what={t('stderr')} transcript={step.stderr} open={failed} />
    </li>
  );
}

function Printed({ what, transcript, open }: { what: string; transcript: Transcript; open: boolean }) {
  const { t } = useTranslation('runs');
  if (transcript.text.trim() === '') return null;
  return (
    <details open={open}>
      <summary>{what}</summary>
      <pre className="output" tabIndex={0}>
        {visible(transcript.text)}
      </pre>
      {transcript.truncated && <p className="soft">{t('truncated')}</p>}
    </details>
  );
}
