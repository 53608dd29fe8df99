import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { allowRange, forbidRange, type Range } from '../../api/discovery';
import { useMay } from '../../session/session';
import { When } from '../../time/When';
import { showAtField } from '../../ui/fieldProblems';
import { useSentence } from '../../ui/useSentence';

/** In which networks may be looked? None until somebody allows it. */
export function Ranges({ all }: { all: readonly Range[] }) {
  const { t } = useTranslation('settings');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const sentence = useSentence();
  const mayChange = useMay('administer');
  const forbid = useMutation({ mutationFn: forbidRange, onError: (failure) => void message.error(sentence(failure)), onSettled: () => queries.invalidateQueries({ queryKey: ['ranges'] }) });
  return (
    <section className="card" aria-labelledby="ranges">
      <h2 id="ranges">{t('scans.ranges')}</h2>
      {all.length === 0 && <p className="soft">{t('scans.ranges_none')}</p>}
      <table className="plain" hidden={all.length === 0}>
        <thead>
          <tr>
            <th>{t('scans.range')}</th>
            <th className="wide-only">{t('scans.note')}</th>
            <th className="wide-only">{t('scans.allowed_by')}</th>
            {mayChange && (
              <th>
                <span className="visually-hidden">{t('credentials.actions')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {all.map((range) => (
            <tr key={range.id}>
              <td>
                <code>{range.block}</code>
              </td>
              <td className="wide-only">{range.note}</td>
              <td className="wide-only">
                {range.allowed_by} <When at={range.allowed_at} />
              </td>
              {mayChange && (
                <td>
                  <span className="bar-row">
                    <Button size="small" danger onClick={() => forbid.mutate(range)} aria-label={`${t('scans.forbid')} ${range.block}`}>
                      {t('scans.forbid')}
                    </Button>
                  </span>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {mayChange && <Allow />}
    </section>
  );
}

function Allow() {
  const { t } = useTranslation('settings');
  const [form] = Form.useForm<{ block: string; note?: string }>();
  const queries = useQueryClient();
  const sentence = useSentence();
  const allow = useMutation({
    mutationFn: allowRange,
    onSuccess: () => form.resetFields(),
    onError: (failure) => showAtField(form, failure, sentence(failure)),
    onSettled: () => queries.invalidateQueries({ queryKey: ['ranges'] }),
  });
  return (
    <Form name="allow" form={form} layout="vertical" requiredMark={false} onFinish={(asked) => allow.mutate(asked)}>
      {allow.error && <Alert type="error" showIcon title={sentence(allow.error)} role="alert" />}
      <div className="form-row">
        <Form.Item name="block" label={t('scans.range')} rules={[{ required: true, message: t('wanted') }]}>
          <Input spellCheck={false} placeholder="10.20.0.0/16" />
        </Form.Item>
        <Form.Item name="note" label={t('scans.note')}>
          <Input maxLength={1000} />
        </Form.Item>
      </div>
      <Button htmlType="submit" loading={allow.isPending}>
        {t('scans.allow')}
      </Button>
    </Form>
  );
}
