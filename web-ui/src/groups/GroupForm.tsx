import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Form, Input, Modal, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { addGroup, editGroup, type Group, pickInto } from '../api/rooms';
import { CredentialSelect } from '../settings/CredentialSelect';
import { showAtField } from '../ui/fieldProblems';
import { useSentence } from '../ui/useSentence';

interface Asked {
  name: string;
  by: 'selector' | 'hand';
  selector?: string;
  pick?: string;
  note?: string;
  credential?: string | null;
}

/** Makes or changes a group: kept by a selector, or picked once. */
export function GroupForm({ group, onClose }: { group: Group | null; onClose: () => void }) {
  const { t } = useTranslation('groups');
  const [form] = Form.useForm<Asked>();
  const queries = useQueryClient();
  const sentence = useSentence();
  const by = Form.useWatch('by', form);
  const save = useMutation({
    mutationFn: async ({ name, by: kept, selector, pick, note, credential }: Asked) => {
      const asked = { name, note: note ?? '', credential: credential ?? '', selector: kept === 'selector' ? (selector ?? '') : '' };
      const saved = group ? await editGroup(group.id, group.version, asked) : await addGroup(asked);
      if (kept === 'hand' && pick?.trim()) await pickInto(saved.id, pick.trim());
    },
    onSuccess: onClose,
    onError: (failure) => showAtField(form, failure, sentence(failure)),
    onSettled: () => queries.invalidateQueries({ queryKey: ['groups'] }),
  });
  const initial = { name: group?.name ?? '', by: group && !group.selector ? ('hand' as const) : ('selector' as const), selector: group?.selector ?? '', note: group?.note ?? '', credential: group?.credential ?? null };
  const wanted = [{ required: true, message: t('wanted') }];
  return (
    <Modal open title={group ? t('edit_title', { name: group.name }) : t('add')} okText={t('save')} confirmLoading={save.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Asked> form={form} layout="vertical" requiredMark={false} initialValues={initial} onFinish={(asked) => save.mutate(asked)}>
        {save.error && <Alert type="error" showIcon title={sentence(save.error)} role="alert" />}
        <Form.Item name="name" label={t('name')} rules={wanted}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="by" label={t('members')}>
          <Radio.Group
            options={[
              { value: 'selector', label: t('by_selector') },
              { value: 'hand', label: t('by_hand') },
            ]}
          />
        </Form.Item>
        {by === 'hand' ? (
          <Form.Item key="pick" name="pick" label={t('pick')} extra={t('pick_help')}>
            <Input spellCheck={false} placeholder="room:A101" />
          </Form.Item>
        ) : (
          <Form.Item key="selector" name="selector" label={t('selector')} extra={t('selector_help')} rules={wanted}>
            <Input spellCheck={false} placeholder="building:行政大樓 -life:in_repair" />
          </Form.Item>
        )}
        <Form.Item name="credential" label={t('credential')} extra={t('credential_help')}>
          <CredentialSelect />
        </Form.Item>
        <Form.Item name="note" label={t('note')}>
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
