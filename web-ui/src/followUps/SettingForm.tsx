import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Form, InputNumber, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { type FollowUpSetting, followUpSetting, setFollowUpSetting } from '../api/followUps';
import { WorkFields } from '../schedules/WorkFields';
import { showAtField } from '../ui/fieldProblems';
import { Loaded } from '../ui/Loaded';
import { useSentence } from '../ui/useSentence';

interface Asked {
  due_days: number;
  kms?: string;
  credential?: string;
}

/** With what are PCs visited that were imaged anew, and when are they due? */
export function SettingForm({ onClose }: { onClose: () => void }) {
  const query = useQuery({ queryKey: ['follow-up-setting'], queryFn: ({ signal }) => followUpSetting(signal) });
  return <Loaded query={query}>{(known) => <Fields known={known} onClose={onClose} />}</Loaded>;
}

function Fields({ known, onClose }: { known: FollowUpSetting; onClose: () => void }) {
  const { t } = useTranslation('follow_ups');
  const [form] = Form.useForm<Asked>();
  const queries = useQueryClient();
  const sentence = useSentence();
  const save = useMutation({
    mutationFn: ({ due_days, kms, credential }: Asked) =>
      setFollowUpSetting(known.version, { due_days, ...(kms ? { work: { kms: { all: kms.trim() }, products: ['office', 'windows'], ...(credential ? { credential } : {}) } } : {}) }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['follow-up-setting'] });
      onClose();
    },
    onError: (failure) => showAtField(form, failure, sentence(failure)),
  });
  const kms = known.plan?.kms.windows ?? known.plan?.kms.office;
  const initial: Asked = { due_days: known.due_days, ...(kms ? { kms } : {}), ...(known.terms?.credential ? { credential: known.terms.credential } : {}) };
  return (
    <Modal open title={t('setting')} okText={t('save')} confirmLoading={save.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Asked> form={form} layout="vertical" requiredMark={false} initialValues={initial} onFinish={(asked) => save.mutate(asked)}>
        {save.error && <Alert type="error" showIcon title={sentence(save.error)} role="alert" />}
        <p className="soft">{t('setting_help')}</p>
        <Form.Item name="due_days" label={t('due_days')} rules={[{ required: true, message: t('wanted') }]}>
          <InputNumber min={1} max={180} />
        </Form.Item>
        <WorkFields />
      </Form>
    </Modal>
  );
}
