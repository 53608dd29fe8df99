import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Form, Input, InputNumber, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { addAgreement, type Agreement, type AgreementOrder, editAgreement } from '../api/compliance';
import { showAtField } from '../ui/fieldProblems';
import { useSentence } from '../ui/useSentence';

interface Asked {
  title: string;
  family: Agreement['family'];
  edition?: string;
  quantity?: number | null;
  from: string;
  to?: string;
  document?: string;
  contact?: string;
  note?: string;
}

const families = ['office', 'windows', 'visio', 'project', 'other'] as const;

/** Takes up an agreement, or changes one; days may be written by years of the Republic. */
export function AgreementForm({ agreement, onClose }: { agreement: Agreement | null; onClose: () => void }) {
  const { t } = useTranslation('agreements');
  const [form] = Form.useForm<Asked>();
  const queries = useQueryClient();
  const sentence = useSentence();
  const keep = useMutation({
    mutationFn: (asked: Asked) => (agreement ? editAgreement(agreement, edit(asked)) : addAgreement(order(asked))),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['agreements'] });
      onClose();
    },
    onError: (failure) => showAtField(form, failure, sentence(failure)),
  });
  const wanted = [{ required: true, message: t('wanted') }];
  const title = t(agreement ? 'edit_title' : 'add');
  return (
    <Modal open title={title} okText={t('save')} confirmLoading={keep.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Asked> form={form} layout="vertical" requiredMark={false} initialValues={agreement ? shown(agreement) : { family: 'office' }} onFinish={(asked) => keep.mutate(asked)}>
        {keep.error && <Alert type="error" showIcon title={sentence(keep.error)} role="alert" />}
        <Form.Item name="title" label={t('name')} rules={wanted}>
          <Input maxLength={200} placeholder={t('name_example')} />
        </Form.Item>
        <Form.Item name="family" label={t('family_label')} rules={wanted}>
          <Select options={families.map((family) => ({ value: family, label: t(`family.${family}`) }))} />
        </Form.Item>
        <Form.Item name="edition" label={t('edition')} extra={t('edition_help')}>
          <Input maxLength={200} placeholder="ProPlus 2019" />
        </Form.Item>
        <Form.Item name="quantity" label={t('quantity')} extra={t('quantity_help')}>
          <InputNumber min={1} max={10_000_000} />
        </Form.Item>
        <Form.Item name="from" label={t('from')} extra={t('day_help')} rules={wanted}>
          <Input placeholder="112/03/01" />
        </Form.Item>
        <Form.Item name="to" label={t('to')} extra={t('to_help')}>
          <Input placeholder="115/02/28" />
        </Form.Item>
        <Form.Item name="document" label={t('document')} extra={t('document_help')}>
          <Input maxLength={2000} placeholder="https://" />
        </Form.Item>
        <Form.Item name="contact" label={t('contact')}>
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item name="note" label={t('note')}>
          <Input.TextArea maxLength={2000} rows={2} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function shown({ title, family, edition, quantity, from, to, document, contact, note }: Agreement): Asked {
  return { title, family, edition: edition ?? '', quantity, from, to: to ?? '', document: document ?? '', contact: contact ?? '', note: note ?? '' };
}

/** What was left empty is not said. */
function order({ quantity, ...texts }: Asked): AgreementOrder {
  const said = Object.fromEntries(Object.entries(texts).filter(([, text]) => text?.trim()));
  return quantity ? { ...said, quantity } : said;
}

/** What was emptied is taken away. */
function edit({ quantity, to, ...texts }: Asked): AgreementOrder {
  const said = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text ?? '']));
  return { ...said, ...(quantity ? { quantity } : { site_wide: true }), ...(to?.trim() ? { to } : { no_end: true }) };
}
