import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Form, Input, InputNumber, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { addSource, setSource, type Source } from '../../api/discovery';
import { credentials } from '../../api/settings';
import { showAtField } from '../../ui/fieldProblems';
import { useSentence } from '../../ui/useSentence';
import { Rules } from './Rules';
import { type Draft, draftOf, orderOf } from './sourceDraft';
import { TrustFields } from './TrustFields';

/** Takes a directory up, or asks it otherwise. */
export function SourceForm({ source, onClose }: { source: Source | null; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const [form] = Form.useForm<Draft>();
  const queries = useQueryClient();
  const sentence = useSentence();
  const accounts = useQuery({ queryKey: ['credentials'], queryFn: ({ signal }) => credentials(signal) });
  const save = useMutation({
    mutationFn: (draft: Draft) => (source ? setSource(source, orderOf(draft)) : addSource(orderOf(draft))),
    onSuccess: onClose,
    onError: (failure) => showAtField(form, failure, sentence(failure)),
    onSettled: () => queries.invalidateQueries({ queryKey: ['sources'] }),
  });
  const wanted = [{ required: true, message: t('wanted') }];
  const names = (accounts.data ?? []).map(({ name }) => ({ value: name }));
  return (
    <Modal open width={640} title={source ? t('people.edit_title', { name: source.name }) : t('sources.add')} okText={t('save')} confirmLoading={save.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Draft> form={form} layout="vertical" requiredMark={false} initialValues={draftOf(source)} onFinish={(draft) => save.mutate(draft)} autoComplete="off">
        {save.error && <Alert type="error" showIcon title={sentence(save.error)} role="alert" />}
        <Form.Item name="name" label={t('sources.name')} rules={wanted}>
          <Input maxLength={100} />
        </Form.Item>
        <div className="form-row">
          <Form.Item name="host" label={t('sources.host')} rules={wanted}>
            <Input spellCheck={false} placeholder="dc1.example.edu.tw" />
          </Form.Item>
          <Form.Item name="security" label={t('sources.security')}>
            <Select options={(['ldaps', 'starttls'] as const).map((security) => ({ value: security, label: t(`sources.securities.${security}`) }))} />
          </Form.Item>
          <Form.Item name="port" label={t('sources.port')}>
            <InputNumber min={1} max={65535} />
          </Form.Item>
        </div>
        <TrustFields />
        <Form.Item name="credential" label={t('sources.credential')} extra={t('sources.credential_help')} rules={wanted}>
          <Select options={names} />
        </Form.Item>
        <Form.Item name="base" label={t('sources.base')} rules={wanted}>
          <Input spellCheck={false} placeholder="OU=Labs,DC=example,DC=edu,DC=tw" />
        </Form.Item>
        <Form.Item name="filter" label={t('sources.filter')} extra={t('sources.filter_help')}>
          <Input spellCheck={false} placeholder="(objectClass=computer)" />
        </Form.Item>
        <Form.Item name="machine_credential" label={t('sources.machine_credential')} extra={t('sources.machine_credential_help')}>
          <Select allowClear options={names} />
        </Form.Item>
        <div className="form-row">
          <Form.Item name="every_minutes" label={t('sources.every_minutes')} extra={t('sources.every_help')}>
            <InputNumber min={5} max={10080} />
          </Form.Item>
          <Form.Item name="seen_within_days" label={t('sources.seen_within')}>
            <InputNumber min={1} max={3650} />
          </Form.Item>
          <Form.Item name="most_changed_percent" label={t('sources.most_changed')} extra={t('sources.most_changed_help')}>
            <InputNumber min={0} max={100} />
          </Form.Item>
        </div>
        <Rules />
      </Form>
    </Modal>
  );
}
