import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Form, Input, Modal, Select } from 'antd';
import { type ChangeEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rooms } from '../api/rooms';
import { bookRoom, type Calendar, calendar, days, setCalendar } from '../api/schedules';
import { Loaded } from '../ui/Loaded';
import { useSentence } from '../ui/useSentence';

/** Says when the terms, the closed days and the hours are. */
export function CalendarForm({ onClose }: { onClose: () => void }) {
  const query = useQuery({ queryKey: ['calendar'], queryFn: ({ signal }) => calendar(signal) });
  return <Loaded query={query}>{(known) => <Fields known={known} onClose={onClose} />}</Loaded>;
}

type Rooms = { value: number; label: string }[];

function Fields({ known, onClose }: { known: Calendar; onClose: () => void }) {
  const { t } = useTranslation('schedules');
  const [form] = Form.useForm<Calendar>();
  const queries = useQueryClient();
  const sentence = useSentence();
  const all = useQuery({ queryKey: ['rooms'], queryFn: ({ signal }) => rooms(signal) });
  const options: Rooms = (all.data ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const save = useMutation({
    mutationFn: (asked: Calendar) => setCalendar({ ...asked, hours: (asked.hours ?? []).map(({ room, ...rest }) => ({ ...rest, room: room ?? null })), version: known.version }),
    onSuccess: async () => {
      await Promise.all([queries.invalidateQueries({ queryKey: ['calendar'] }), queries.invalidateQueries({ queryKey: ['upcoming'] })]);
      onClose();
    },
  });
  return (
    <Modal open width={920} title={t('calendar.edit')} okText={t('save')} confirmLoading={save.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Calendar> form={form} layout="vertical" requiredMark={false} initialValues={known} onFinish={(asked) => save.mutate(asked)}>
        {save.error && <Alert type="error" showIcon title={sentence(save.error)} role="alert" />}
        <Form.Item name="zone" label={t('calendar.zone')}>
          <Input spellCheck={false} />
        </Form.Item>
        <DayList name="terms" label={t('calendar.terms')} />
        <DayList name="closed" label={t('calendar.closed')} />
        <HourList rooms={options} />
        <Bookings rooms={options} />
      </Form>
    </Modal>
  );
}

function DayList({ name, label }: { name: 'terms' | 'closed'; label: string }) {
  const { t } = useTranslation('schedules');
  const wanted = [{ required: true, message: t('wanted') }];
  return (
    <fieldset className="days">
      <legend>{label}</legend>
      <Form.List name={name}>
        {(fields, { add, remove }) => (
          <>
            {fields.map((field) => (
              <div key={field.key} className="bar-row">
                <Form.Item name={[field.name, 'name']} rules={wanted}>
                  <Input aria-label={t('calendar.name')} placeholder={t('calendar.name')} />
                </Form.Item>
                <Form.Item name={[field.name, 'first']} rules={wanted}>
                  <Input type="date" aria-label={t('calendar.first')} />
                </Form.Item>
                <Form.Item name={[field.name, 'last']} rules={wanted}>
                  <Input type="date" aria-label={t('calendar.last')} />
                </Form.Item>
                <Button onClick={() => remove(field.name)}>{t('remove')}</Button>
              </div>
            ))}
            <Button onClick={() => add()}>{t('calendar.more')}</Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

function HourList({ rooms: options }: { rooms: Rooms }) {
  const { t } = useTranslation('schedules');
  const wanted = [{ required: true, message: t('wanted') }];
  return (
    <fieldset className="days">
      <legend>{t('calendar.hours')}</legend>
      <p className="soft">{t('calendar.hours_help')}</p>
      <Form.List name="hours">
        {(fields, { add, remove }) => (
          <>
            {fields.map((field) => (
              <div key={field.key} className="bar-row">
                <Form.Item name={[field.name, 'room']}>
                  <Select allowClear className="room-choice" options={options} aria-label={t('calendar.room')} placeholder={t('calendar.all_rooms')} />
                </Form.Item>
                <Form.Item name={[field.name, 'days']} rules={wanted}>
                  <Select mode="multiple" className="day-choice" aria-label={t('days')} options={days.map((value) => ({ value, label: t(`day.${value}`) }))} />
                </Form.Item>
                <Form.Item name={[field.name, 'from']} rules={wanted}>
                  <Input type="time" aria-label={t('calendar.from')} />
                </Form.Item>
                <Form.Item name={[field.name, 'to']} rules={wanted}>
                  <Input type="time" aria-label={t('calendar.to')} />
                </Form.Item>
                <Button onClick={() => remove(field.name)}>{t('remove')}</Button>
              </div>
            ))}
            <Button onClick={() => add({ days: [...days], from: '22:00', to: '06:00' })}>{t('calendar.more')}</Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

function Bookings({ rooms: options }: { rooms: Rooms }) {
  const { t } = useTranslation('schedules');
  const { message } = App.useApp();
  const sentence = useSentence();
  const [room, setRoom] = useState<number | null>(null);
  const book = useMutation({
    mutationFn: ({ id, file }: { id: number; file: Blob }) => bookRoom(id, file),
    onSuccess: ({ bookings }) => void message.success(t('calendar.booked', { count: bookings.length })),
    onError: (failure) => void message.error(sentence(failure)),
  });
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (room !== null && file) book.mutate({ id: room, file });
  };
  return (
    <fieldset className="days">
      <legend>{t('calendar.bookings')}</legend>
      <p className="soft">{t('calendar.bookings_help')}</p>
      <div className="bar-row">
        <Select className="room-choice" options={options} value={room} onChange={setRoom} aria-label={t('calendar.room')} placeholder={t('calendar.room')} />
        <input type="file" accept=".ics,text/calendar" disabled={room === null} onChange={chosen} aria-label={t('calendar.file')} />
      </div>
    </fieldset>
  );
}
