import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Form, Input, InputNumber, Modal, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { addSchedule, type Day, days, type Schedule, type ScheduleRequest, setSchedule, type TriggerKind } from '../api/schedules';
import { showAtField } from '../ui/fieldProblems';
import { useSentence } from '../ui/useSentence';
import { WorkFields } from './WorkFields';

interface Asked {
  name: string;
  selector?: string;
  kind: TriggerKind;
  at?: string;
  moment?: string;
  days?: Day[];
  of_month?: number;
  cron?: string;
  before?: number;
  mode: 'activate' | 'insist' | 'read';
  kms?: string;
  credential?: string;
  hours: number;
  catches: boolean;
  keep_hours: boolean;
  wake: boolean;
  enabled: boolean;
}

const kinds: TriggerKind[] = ['once', 'daily', 'weekly', 'monthly', 'cron', 'term_start', 'before_expiry', 'appears'];
const timed = new Set<TriggerKind>(['daily', 'weekly', 'monthly', 'term_start', 'before_expiry']);

/** Makes or changes a schedule. */
export function ScheduleForm({ schedule, onClose }: { schedule: Schedule | null; onClose: () => void }) {
  const { t } = useTranslation('schedules');
  const [form] = Form.useForm<Asked>();
  const queries = useQueryClient();
  const sentence = useSentence();
  const kind = Form.useWatch('kind', form) ?? 'daily';
  const mode = Form.useWatch('mode', form) ?? 'activate';
  const save = useMutation({
    mutationFn: (asked: Asked) => (schedule ? setSchedule(schedule, requestOf(asked)) : addSchedule(requestOf(asked))),
    onSuccess: async () => {
      await Promise.all([queries.invalidateQueries({ queryKey: ['schedules'] }), queries.invalidateQueries({ queryKey: ['upcoming'] })]);
      onClose();
    },
    onError: (failure) => showAtField(form, failure, sentence(failure)),
  });
  const wanted = [{ required: true, message: t('wanted') }];
  return (
    <Modal open title={schedule ? t('edit_title', { name: schedule.name }) : t('add')} okText={t('save')} confirmLoading={save.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Asked> form={form} layout="vertical" requiredMark={false} initialValues={initialOf(schedule)} onFinish={(asked) => save.mutate(asked)}>
        {save.error && <Alert type="error" showIcon title={sentence(save.error)} role="alert" />}
        <Form.Item name="name" label={t('name')} rules={wanted}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="selector" label={t('selector')} extra={t('selector_help')}>
          <Input spellCheck={false} placeholder="room:A101" />
        </Form.Item>
        <Form.Item name="kind" label={t('when')}>
          <Select options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))} />
        </Form.Item>
        {kind === 'once' && (
          <Form.Item name="moment" label={t('moment')} rules={wanted}>
            <Input type="datetime-local" />
          </Form.Item>
        )}
        {kind === 'weekly' && (
          <Form.Item name="days" label={t('days')} rules={wanted}>
            <Select mode="multiple" options={days.map((value) => ({ value, label: t(`day.${value}`) }))} />
          </Form.Item>
        )}
        {kind === 'monthly' && (
          <Form.Item name="of_month" label={t('of_month')} rules={wanted}>
            <InputNumber min={1} max={31} />
          </Form.Item>
        )}
        {timed.has(kind) && (
          <Form.Item name="at" label={t('at')} rules={wanted}>
            <Input type="time" />
          </Form.Item>
        )}
        {(kind === 'term_start' || kind === 'before_expiry') && (
          <Form.Item name="before" label={t('before')} rules={wanted}>
            <InputNumber min={kind === 'term_start' ? -180 : 0} max={180} />
          </Form.Item>
        )}
        {kind === 'cron' && (
          <Form.Item name="cron" label={t('cron')} extra={t('cron_help')} rules={wanted}>
            <Input spellCheck={false} placeholder="0 22 * * 1-5" />
          </Form.Item>
        )}
        <Form.Item name="mode" label={t('mode')}>
          <Select options={(['activate', 'insist', 'read'] as const).map((value) => ({ value, label: t(`modes.${value}`) }))} />
        </Form.Item>
        {mode !== 'read' && <WorkFields />}
        <Form.Item name="hours" label={t('lasts')} extra={t('lasts_help')} rules={wanted}>
          <InputNumber min={1} max={1440} />
        </Form.Item>
        <Form.Item name="keep_hours" label={t('keep_hours')} extra={t('keep_hours_help')} valuePropName="checked">
          <Switch />
        </Form.Item>
        <Form.Item name="catches" label={t('catches')} extra={t('catches_help')} valuePropName="checked">
          <Switch />
        </Form.Item>
        <Form.Item name="wake" label={t('wake')} valuePropName="checked">
          <Switch />
        </Form.Item>
        <Form.Item name="enabled" label={t('enabled')} valuePropName="checked">
          <Switch />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function initialOf(schedule: Schedule | null): Asked {
  if (!schedule) return { name: '', kind: 'daily', at: '22:00', of_month: 1, before: 14, mode: 'activate', hours: 24, catches: true, keep_hours: true, wake: false, enabled: true };
  const { trigger, plan, terms } = schedule;
  const kms = plan.kms.windows ?? plan.kms.office;
  return {
    name: schedule.name,
    selector: schedule.selector,
    kind: trigger.kind,
    ...(trigger.kind === 'once' ? { moment: trigger.at ?? '' } : { at: trigger.at ?? '22:00' }),
    days: trigger.days ?? [],
    of_month: trigger.day ?? 1,
    cron: trigger.cron ?? '',
    before: trigger.days_before ?? 0,
    mode: plan.mode,
    ...(kms ? { kms } : {}),
    ...(terms.credential ? { credential: terms.credential } : {}),
    hours: Math.round(schedule.lasts_minutes / 60),
    catches: schedule.missed === 'catch_up',
    keep_hours: terms.keep_hours,
    wake: terms.wake,
    enabled: schedule.enabled,
  };
}

function requestOf(asked: Asked): ScheduleRequest {
  const { kind } = asked;
  const at = kind === 'once' ? asked.moment : timed.has(kind) ? asked.at : undefined;
  return {
    name: asked.name,
    selector: asked.selector ?? '',
    trigger: {
      kind,
      ...(at ? { at } : {}),
      ...(kind === 'weekly' ? { days: asked.days ?? [] } : {}),
      ...(kind === 'monthly' ? { day: asked.of_month ?? 1 } : {}),
      ...(kind === 'cron' ? { cron: asked.cron ?? '' } : {}),
      ...(kind === 'term_start' || kind === 'before_expiry' ? { days_before: asked.before ?? 0 } : {}),
    },
    products: ['office', 'windows'],
    mode: asked.mode,
    ...(asked.mode !== 'read' && asked.kms ? { kms: { all: asked.kms.trim() } } : {}),
    ...(asked.credential ? { credential: asked.credential } : {}),
    lasts_minutes: asked.hours * 60,
    missed: asked.catches ? 'catch_up' : 'skip',
    catch_up: true,
    keep_hours: asked.keep_hours,
    wake: asked.wake,
    shut_down: false,
    enabled: asked.enabled,
  };
}
