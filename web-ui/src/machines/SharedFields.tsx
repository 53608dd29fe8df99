import { useQuery } from '@tanstack/react-query';
import { AutoComplete, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { rooms } from '../api/rooms';
import { credentials } from '../api/settings';
import { useServerText } from '../runs/useServerText';
import { capital } from '../ui/capital';

export const lives = ['in_use', 'in_repair', 'retired'] as const;

/** What can be said of one PC as well as of many. */
export function SharedFields() {
  const { t } = useTranslation('machines');
  const server = useServerText();
  const known = useQuery({ queryKey: ['rooms'], queryFn: ({ signal }) => rooms(signal) });
  const accounts = useQuery({ queryKey: ['credentials'], queryFn: ({ signal }) => credentials(signal) });
  return (
    <>
      <Form.Item name="room" label={capital(server('attribute.room'))}>
        <AutoComplete options={(known.data ?? []).map(({ name }) => ({ value: name }))} showSearch={{ filterOption: true }} />
      </Form.Item>
      <Form.Item name="credential" label={capital(server('attribute.credential'))}>
        <Select allowClear options={(accounts.data ?? []).map(({ name }) => ({ value: name }))} />
      </Form.Item>
      <Form.Item name="owner" label={capital(server('attribute.owner'))}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="life_cycle" label={capital(server('attribute.life_cycle'))}>
        <Select allowClear options={lives.map((life) => ({ value: life, label: t(`life.${life}`) }))} />
      </Form.Item>
      <Form.Item name="note" label={capital(server('attribute.note'))}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
    </>
  );
}
