import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { limitSite, type SiteLimits, siteLimits } from '../api/settings';
import { useMay } from '../session/session';
import { showAtField } from '../ui/fieldProblems';
import { Loaded } from '../ui/Loaded';
import { useSentence } from '../ui/useSentence';

const MOST = 100_000;

/** How many PCs are visited at once, whichever run asks? */
export function Site() {
  const limits = useQuery({ queryKey: ['site'], queryFn: ({ signal }) => siteLimits(signal) });
  return <Loaded query={limits}>{(known) => <Limits known={known} />}</Loaded>;
}

function Limits({ known }: { known: SiteLimits }) {
  const { t } = useTranslation('settings');
  const [form] = Form.useForm<SiteLimits>();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const sentence = useSentence();
  const mayChange = useMay('administer');
  const save = useMutation({
    mutationFn: limitSite,
    onSuccess: (limits) => {
      queries.setQueryData(['site'], limits);
      void message.success(t('saved'));
    },
    onError: (failure) => showAtField(form, failure, sentence(failure)),
  });
  return (
    <Form<SiteLimits> form={form} layout="vertical" requiredMark={false} initialValues={known} disabled={!mayChange} onFinish={(limits) => save.mutate(limits)} className="card">
      <p className="soft">{t('site.help')}</p>
      {save.error && <Alert type="error" showIcon title={sentence(save.error)} role="alert" />}
      <Form.Item name="at_once" label={t('site.at_once')} rules={[{ required: true, message: t('wanted') }]}>
        <InputNumber min={1} max={MOST} />
      </Form.Item>
      <Form.Item name="per_room" label={t('site.per_room')} rules={[{ required: true, message: t('wanted') }]}>
        <InputNumber min={1} max={MOST} />
      </Form.Item>
      {mayChange && (
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('save')}
        </Button>
      )}
    </Form>
  );
}
