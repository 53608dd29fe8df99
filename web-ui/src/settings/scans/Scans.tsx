import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Range, ranges, type Scan, scans, startScan } from '../../api/discovery';
import { useMay } from '../../session/session';
import { showAtField } from '../../ui/fieldProblems';
import { Loaded } from '../../ui/Loaded';
import { useSentence } from '../../ui/useSentence';
import { Ranges } from './Ranges';
import { ScanCard } from './ScanCard';

// Twice a second would be no truer: a usual look tries some dozens of addresses in one.
const WATCH_EVERY = 2_000;

/** Where may be looked for PCs, and what did a look find? */
export function Scans() {
  const { t } = useTranslation('settings');
  const allowed = useQuery({ queryKey: ['ranges'], queryFn: ({ signal }) => ranges(signal) });
  const all = useQuery({ queryKey: ['scans'], queryFn: ({ signal }) => scans(signal), refetchInterval: (query) => (query.state.data?.some(({ state }) => state === 'running') ? WATCH_EVERY : false) });
  return (
    <section className="page">
      <p className="soft">{t('scans.help')}</p>
      <Loaded query={allowed}>
        {(known) => (
          <>
            <Ranges all={known} />
            {known.length > 0 && <Start ranges={known} />}
          </>
        )}
      </Loaded>
      <Loaded query={all}>{(known: readonly Scan[]) => known.map((scan) => <ScanCard key={scan.id} scan={scan} />)}</Loaded>
    </section>
  );
}

function Start({ ranges: allowed }: { ranges: readonly Range[] }) {
  const { t } = useTranslation('settings');
  const [form] = Form.useForm<{ block: string; per_second?: number }>();
  const queries = useQueryClient();
  const sentence = useSentence();
  const start = useMutation({ mutationFn: startScan, onError: (failure) => showAtField(form, failure, sentence(failure)), onSettled: () => queries.invalidateQueries({ queryKey: ['scans'] }) });
  if (!useMay('administer')) return null;
  return (
    <Form name="scan" form={form} layout="vertical" requiredMark={false} className="card" initialValues={{ block: allowed[0]?.block, per_second: 20 }} onFinish={(asked) => start.mutate(asked)}>
      <h2>{t('scans.start')}</h2>
      {start.error && <Alert type="error" showIcon title={sentence(start.error)} role="alert" />}
      <div className="form-row">
        <Form.Item name="block" label={t('scans.block')} extra={t('scans.block_help')} rules={[{ required: true, message: t('wanted') }]}>
          <Input spellCheck={false} placeholder="10.20.101.0/24" />
        </Form.Item>
        <Form.Item name="per_second" label={t('scans.per_second')} extra={t('scans.per_second_help')}>
          <InputNumber min={1} />
        </Form.Item>
      </div>
      <Button type="primary" htmlType="submit" loading={start.isPending}>
        {t('scans.go')}
      </Button>
    </Form>
  );
}
