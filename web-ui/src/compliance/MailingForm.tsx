import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Form, Input, InputNumber, Modal, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ReportAsked, ReportKind } from '../api/compliance';
import { addMailing, type Mailing, type MailingOrder, setMailing } from '../api/mailings';
import { recipients } from '../api/notifications';
import { type Day, days } from '../api/schedules';
import { showAtField } from '../ui/fieldProblems';
import { useSentence } from '../ui/useSentence';

const rhythms = ['monthly', 'weekly', 'daily', 'cron'] as const;
const formats = ['xlsx', 'pdf', 'csv', 'json'] as const;
const groupings = ['owner', 'building', 'room', 'product', 'family'] as const;

interface Asked {
  name: string;
  kind: string;
  format: Mailing['format'];
  by: string;
  selector?: string;
  rhythm: (typeof rhythms)[number];
  day?: number;
  days?: Day[];
  at?: string;
  cron?: string;
  recipients: number[];
  enabled: boolean;
}

/** Sends the report that is shown of itself, or changes how one is sent. */
export function MailingForm({ mailing, kinds, asked: shown, onClose }: { mailing: Mailing | null; kinds: readonly ReportKind[]; asked: ReportAsked; onClose: () => void }) {
  const { t } = useTranslation('compliance');
  const { t: ofTime } = useTranslation('schedules');
  const [form] = Form.useForm<Asked>();
  const queries = useQueryClient();
  const sentence = useSentence();
  const told = useQuery({ queryKey: ['recipients'], queryFn: ({ signal }) => recipients(signal) });
  const initial = initialOf(mailing, shown);
  const rhythm = Form.useWatch('rhythm', form) ?? initial.rhythm;
  const kind = Form.useWatch('kind', form) ?? initial.kind;
  const save = useMutation({
    mutationFn: (asked: Asked) => (mailing ? setMailing(mailing, requestOf(asked)) : addMailing(requestOf(asked))),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['mailings'] });
      onClose();
    },
    onError: (failure) => showAtField(form, failure, sentence(failure)),
  });
  const wanted = [{ required: true, message: t('mailing.wanted') }];
  return (
    <Modal open title={mailing ? t('mailing.edit_title', { name: mailing.name }) : t('mailing.add')} okText={t('mailing.save')} confirmLoading={save.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Asked> form={form} layout="vertical" requiredMark={false} initialValues={initial} onFinish={(asked) => save.mutate(asked)}>
        {save.error && <Alert type="error" showIcon title={sentence(save.error)} role="alert" />}
        <Form.Item name="name" label={t('mailing.name')} rules={wanted}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="kind" label={t('mailing.report')}>
          <Select options={kinds.map((one) => ({ value: one.kind, label: one.title }))} />
        </Form.Item>
        {kind === 'coverage' && (
          <Form.Item name="by" label={t('by.label')}>
            <Select options={groupings.map((value) => ({ value, label: t(`by.${value}`) }))} />
          </Form.Item>
        )}
        <Form.Item name="format" label={t('mailing.format')}>
          <Select options={formats.map((value) => ({ value, label: value.toUpperCase() }))} />
        </Form.Item>
        <Form.Item name="selector" label={t('mailing.selector')} extra={t('mailing.selector_help')}>
          <Input spellCheck={false} placeholder="room:A101" />
        </Form.Item>
        <Form.Item name="rhythm" label={t('mailing.when')} extra={t('mailing.when_help')}>
          <Select options={rhythms.map((value) => ({ value, label: ofTime(`kind.${value}`) }))} />
        </Form.Item>
        {rhythm === 'monthly' && (
          <Form.Item name="day" label={ofTime('of_month')} rules={wanted}>
            <InputNumber min={1} max={31} />
          </Form.Item>
        )}
        {rhythm === 'weekly' && (
          <Form.Item name="days" label={ofTime('days')} rules={wanted}>
            <Select mode="multiple" options={days.map((value) => ({ value, label: ofTime(`day.${value}`) }))} />
          </Form.Item>
        )}
        {rhythm === 'cron' ? (
          <Form.Item name="cron" label={ofTime('cron')} rules={wanted}>
            <Input spellCheck={false} placeholder="0 8 1 * *" />
          </Form.Item>
        ) : (
          <Form.Item name="at" label={ofTime('at')} rules={wanted}>
            <Input type="time" />
          </Form.Item>
        )}
        <Form.Item name="recipients" label={t('mailing.to')} extra={t('mailing.to_help')} rules={wanted}>
          <Select mode="multiple" options={(told.data ?? []).map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
        <Form.Item name="enabled" label={t('mailing.enabled')} valuePropName="checked">
          <Switch />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function initialOf(mailing: Mailing | null, shown: ReportAsked): Asked {
  if (!mailing) return { name: '', kind: shown.kind, format: 'xlsx', by: shown.by ?? 'building', selector: shown.selector ?? '', rhythm: 'monthly', day: 1, days: ['mo'], at: '08:00', recipients: [], enabled: true };
  const { trigger } = mailing;
  return {
    name: mailing.name,
    kind: mailing.kind,
    format: mailing.format,
    by: mailing.by,
    selector: mailing.selector,
    rhythm: rhythms.find((one) => one === trigger.kind) ?? 'monthly',
    day: trigger.day ?? 1,
    days: trigger.days ?? ['mo'],
    at: trigger.at ?? '08:00',
    cron: trigger.cron ?? '',
    recipients: mailing.recipients.map(({ id }) => id),
    enabled: mailing.enabled,
  };
}

function requestOf({ rhythm, day, days: on, at, cron, selector, ...asked }: Asked): MailingOrder {
  return {
    ...asked,
    selector: selector?.trim() ?? '',
    trigger: {
      kind: rhythm,
      ...(rhythm === 'cron' ? { cron: cron ?? '' } : { at: at ?? '08:00' }),
      ...(rhythm === 'monthly' ? { day: day ?? 1 } : {}),
      ...(rhythm === 'weekly' ? { days: on ?? [] } : {}),
    },
  };
}
