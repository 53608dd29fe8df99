import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Form, Input, InputNumber, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { addTransportProfile, editTransportProfile, type TransportProfile } from '../api/transport';
import { showAtField } from '../ui/fieldProblems';
import { useSentence } from '../ui/useSentence';
import { authentications, clients, type Draft, draftOf, hasCertificate, hasHostKey, hostKeys, orderOf, protocols, trusts } from './profile';

/** Says by which way PCs are entered, and by what they are known to be the ones. */
export function ProfileForm({ editing, onClose }: { editing: TransportProfile | null; onClose: () => void }) {
  const { t } = useTranslation('transport');
  const [form] = Form.useForm<Draft>();
  const queries = useQueryClient();
  const sentence = useSentence();
  const keep = useMutation({
    mutationFn: (draft: Draft) => (editing ? editTransportProfile(editing, orderOf(draft)) : addTransportProfile(orderOf(draft))),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['transports'] });
      onClose();
    },
    onError: (failure) => showAtField(form, failure, sentence(failure)),
  });
  const first = draftOf(editing);
  const protocol = Form.useWatch('protocol', form) ?? first.protocol;
  const authentication = Form.useWatch('authentication', form) ?? first.authentication;
  const trust = Form.useWatch('trust', form) ?? first.trust;
  return (
    <Modal open title={editing ? t('edit_title', { name: editing.name }) : t('add')} okText={t('save')} confirmLoading={keep.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Draft> form={form} layout="vertical" requiredMark={false} initialValues={first} onFinish={(draft) => keep.mutate({ ...first, ...draft })}>
        {keep.error && <Alert type="error" showIcon title={sentence(keep.error)} role="alert" />}
        <Form.Item name="name" label={t('name')} rules={[{ required: true, message: t('wanted') }]}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="protocol" label={t('protocol')} extra={t(`protocols_help.${protocol}`)}>
          <Select options={protocols.map((value) => ({ value, label: t(`protocols.${value}`) }))} />
        </Form.Item>
        {protocol !== 'auto' && (
          <Form.Item name="port" label={t('port')} extra={t('port_help')}>
            <InputNumber min={1} max={65_535} />
          </Form.Item>
        )}
        <Form.Item name="authentication" label={t('authentication')} extra={t(`authentications_help.${authentication}`)}>
          <Select options={authentications[protocol].map((value) => ({ value, label: t(`authentications.${value}`) }))} />
        </Form.Item>
        {clients[protocol].length > 1 && (
          <Form.Item name="client" label={t('client')} extra={t('client_help')}>
            <Select options={clients[protocol].map((value) => ({ value, label: t(`clients.${value || 'usual'}`) }))} />
          </Form.Item>
        )}
        {hasCertificate(protocol) && (
          <Form.Item name="trust" label={t('trust')} extra={t(`trusts_help.${trust}`)}>
            <Select options={trusts.map((value) => ({ value, label: t(`trusts.${value}`) }))} />
          </Form.Item>
        )}
        {hasCertificate(protocol) && (trust === 'issuers' || trust === 'pinned') && (
          <Form.Item name="trusted" label={t(`trusted.${trust}`)} rules={[{ required: true, message: t('wanted') }]}>
            <Input.TextArea rows={trust === 'issuers' ? 5 : 2} spellCheck={false} />
          </Form.Item>
        )}
        {hasHostKey(protocol) && (
          <Form.Item name="host_keys" label={t('host_keys')} extra={t('host_keys_help')}>
            <Select options={hostKeys.map((value) => ({ value, label: t(`host_key_trusts.${value}`) }))} />
          </Form.Item>
        )}
        <Form.Item name="note" label={t('note')}>
          <Input maxLength={1_000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
