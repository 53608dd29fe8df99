import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, type FormInstance } from 'antd';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Problem } from '../../api/problem';
import { type RunRequest, startRun } from '../../api/runs';
import { showAtField } from '../../ui/fieldProblems';
import { useSentence } from '../../ui/useSentence';
import type { Draft } from './draft';
import { InWords } from './InWords';
import { useProspect } from './useProspect';

/** Whether it is about an account that nobody has come to yet: no mistake there, and nothing is to move under the pointer. */
const isUntouched = (form: FormInstance<Draft>, failure: Error) => failure instanceof Problem && failure.view.code === 'credential_missing' && !form.isFieldTouched('credential');

/** Says in words what will happen to how many PCs, and starts it; the button carries the number. */
export function Prospect({ form, initial }: { form: FormInstance<Draft>; initial: Draft }) {
  const { t } = useTranslation('start');
  const navigate = useNavigate();
  const sentence = useSentence();
  const draft = { ...initial, ...(Form.useWatch((values: Draft) => values, { form, preserve: true }) as Draft | undefined) };
  const { answer, complete, current, request } = useProspect(draft);
  // One form's content is one run, however often the button is pressed.
  const key = useMemo(() => (request === null ? '' : crypto.randomUUID()), [request]);
  const start = useMutation({ mutationFn: () => startRun(JSON.parse(request ?? '') as RunRequest, key), onSuccess: (run) => void navigate(`/runs/${run.id}`) });
  const failure = start.error ?? (complete ? answer.error : null);

  useEffect(() => {
    form.setFields(form.getFieldsError().filter(({ errors }) => errors.length > 0).map(({ name }) => ({ name: name as never, errors: [] })));
    if (failure && !isUntouched(form, failure)) showAtField(form, failure, sentence(failure));
    // The sentence changes with the language only, and is then right at the next answer.
  }, [failure, form]);

  const count = current ? (answer.data?.machines ?? 0) : 0;
  return (
    <aside className="card what" aria-labelledby="what-happens" aria-live="polite">
      <h2 id="what-happens">{t('prospect.title')}</h2>
      {!complete && <p className="soft">{t('prospect.incomplete')}</p>}
      {failure && <Alert type="error" showIcon title={sentence(failure)} />}
      {complete && !failure && answer.data && <InWords prospect={answer.data} outdated={!current} />}
      <Button type="primary" block size="large" disabled={!current || count === 0} loading={start.isPending} onClick={() => start.mutate()}>
        {count > 0 ? t(`prospect.go.${draft.mode}`, { count }) : t('prospect.go_nowhere')}
      </Button>
    </aside>
  );
}
