import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Modal, Popconfirm, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Listed } from '../api/machines';
import { addView, removeView, setView, type View } from '../api/views';
import { useMay } from '../session/session';
import { showAtField } from '../ui/fieldProblems';
import { useSentence } from '../ui/useSentence';
import { columnsOf, written } from './columns';

interface Asked {
  name: string;
  shared?: boolean;
}

/** Gives what is shown a name, or lets one of those that are there stand for it. */
export default function KeepView({ listed, all, onClose }: { listed: Listed; all: readonly View[]; onClose: () => void }) {
  const { t } = useTranslation('machines');
  const [form] = Form.useForm<Asked>();
  const queries = useQueryClient();
  const sentence = useSentence();
  const mayShare = useMay('operate');
  const renew = { onSettled: () => queries.invalidateQueries({ queryKey: ['views'] }) };
  const columns = written(columnsOf(listed.columns));
  const shown = { selector: listed.selector.trim(), sort: listed.sort, columns: columns === '' ? [] : columns.split(',') };
  const add = useMutation({ mutationFn: ({ name, shared }: Asked) => addView({ ...shown, name, shared: shared ?? false }), onSuccess: onClose, onError: (failure) => showAtField(form, failure, sentence(failure)), ...renew });
  const change = useMutation({ mutationFn: (view: View) => setView(view, { ...shown, name: view.name, shared: view.shared }), onSuccess: onClose, ...renew });
  const remove = useMutation({ mutationFn: removeView, ...renew });
  const failure = add.error ?? change.error ?? remove.error;
  return (
    <Modal open title={t('views_keep_title')} okText={t('save')} confirmLoading={add.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Asked> form={form} layout="vertical" requiredMark={false} onFinish={(asked) => add.mutate(asked)}>
        <p className="soft">{t('views_help')}</p>
        <p>
          <code>{shown.selector || t('views_everything')}</code>
        </p>
        {failure && <Alert type="error" showIcon title={sentence(failure)} role="alert" />}
        <Form.Item name="name" label={t('views_name')} rules={[{ required: true, message: t('wanted') }]}>
          <Input autoFocus maxLength={200} />
        </Form.Item>
        {mayShare && (
          <Form.Item name="shared" label={t('views_shared')} valuePropName="checked">
            <Switch />
          </Form.Item>
        )}
      </Form>
      {all.length > 0 && <Kept all={all} onChange={change.mutate} onRemove={remove.mutate} />}
    </Modal>
  );
}

function Kept({ all, onChange, onRemove }: { all: readonly View[]; onChange: (view: View) => void; onRemove: (view: View) => void }) {
  const { t } = useTranslation('machines');
  const mayClear = useMay('administer');
  return (
    <table className="plain">
      <caption className="visually-hidden">{t('views')}</caption>
      <tbody>
        {all.map((view) => (
          <tr key={view.id}>
            <td>
              {view.name} {view.shared && <small className="soft">{t('views_is_shared')}</small>}
            </td>
            <td>
              {(view.own || mayClear) && (
                <span className="bar-row">
                  <Button size="small" onClick={() => onChange(view)} aria-label={`${t('views_replace')} ${view.name}`}>
                    {t('views_replace')}
                  </Button>
                  <Popconfirm title={t('views_remove_title', { name: view.name })} okText={t('views_remove')} okButtonProps={{ danger: true }} onConfirm={() => onRemove(view)}>
                    <Button size="small" danger aria-label={`${t('views_remove')} ${view.name}`}>
                      {t('views_remove')}
                    </Button>
                  </Popconfirm>
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
