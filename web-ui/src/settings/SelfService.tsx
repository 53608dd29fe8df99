import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Tagged } from '../api/http';
import { isProblem } from '../api/problem';
import { changeOffer, type Offer, offer, selfReports } from '../api/selfService';
import { useMay } from '../session/session';
import { When } from '../time/When';
import { showAtField } from '../ui/fieldProblems';
import { Loaded } from '../ui/Loaded';
import { useSentence } from '../ui/useSentence';

/** Who may have the kit, and what did its users send? */
export function SelfService() {
  const { t } = useTranslation('settings');
  const known = useQuery({ queryKey: ['self-service'], queryFn: ({ signal }) => offer(signal) });
  const reports = useQuery({ queryKey: ['self-service', 'reports'], queryFn: ({ signal }) => selfReports(signal) });
  return (
    <section className="page">
      <p className="soft">{t('self_service.help')}</p>
      <Loaded query={known}>{(tagged) => <OfferForm key={tagged.tag} known={tagged} />}</Loaded>
      <section className="card scroll-x" aria-labelledby="reports">
        <h2 id="reports">{t('self_service.reports')}</h2>
        <Loaded query={reports}>
          {(all) =>
            all.length === 0 ? (
              <p className="soft">{t('self_service.reports_none')}</p>
            ) : (
              <table className="plain">
                <tbody>
                  {all.map((report) => (
                    <tr key={report.id}>
                      <td>{report.machine ? <Link to={`/machines/${report.machine}`}>{report.computer}</Link> : report.computer}</td>
                      <td>{report.contact ?? '—'}</td>
                      <td className="wide-only">{report.address}</td>
                      <td>
                        <When at={report.received_at} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )
          }
        </Loaded>
      </section>
    </section>
  );
}

function OfferForm({ known }: { known: Tagged<Offer> }) {
  const { t } = useTranslation('settings');
  const [form] = Form.useForm<Offer>();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const sentence = useSentence();
  const mayChange = useMay('administer');
  const save = useMutation({
    mutationFn: ({ access, office_kms, windows_kms }: Offer) => changeOffer(known.tag, { access, ...(office_kms ? { office_kms } : {}), ...(windows_kms ? { windows_kms } : {}) }),
    onSuccess: (now) => {
      queries.setQueryData(['self-service'], now);
      void message.success(t('saved'));
    },
    onError: (failure) => {
      if (isProblem(failure, 'changed_meanwhile')) {
        void message.warning(sentence(failure));
        void queries.invalidateQueries({ queryKey: ['self-service'] });
      } else showAtField(form, failure, sentence(failure));
    },
  });
  return (
    <Form<Offer> form={form} layout="vertical" requiredMark={false} initialValues={known.data} disabled={!mayChange} onFinish={(asked) => save.mutate(asked)} className="card">
      {save.error && <Alert type="error" showIcon title={sentence(save.error)} role="alert" />}
      <Form.Item name="access" label={t('self_service.access')}>
        <Radio.Group options={(['closed', 'login', 'open'] as const).map((access) => ({ value: access, label: t(`self_service.accesses.${access}`) }))} />
      </Form.Item>
      {(['office_kms', 'windows_kms'] as const).map((field) => (
        <Form.Item key={field} name={field} label={t(`self_service.${field}`)}>
          <Input spellCheck={false} placeholder="kms.example.edu.tw:1688" />
        </Form.Item>
      ))}
      <p className="bar-row">
        {mayChange && (
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t('save')}
          </Button>
        )}
        <a href="/self-service" target="_blank" rel="noreferrer">
          {t('self_service.page')}
        </a>
      </p>
    </Form>
  );
}
