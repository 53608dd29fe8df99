import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Agreement, agreements, removeAgreement } from '../api/compliance';
import { useMay } from '../session/session';
import { Loaded } from '../ui/Loaded';
import { NothingYet } from '../ui/Nothing';
import { useSentence } from '../ui/useSentence';
import { useTitle } from '../ui/useTitle';
import { AgreementForm } from './AgreementForm';
import { Standing } from './Standing';
import { withoutFrom } from './withoutFrom';
import './agreements.css';

/** What may the site activate, and until when? */
export default function AgreementsPage() {
  const { t } = useTranslation('agreements');
  useTitle(t('title'));
  const mayChange = useMay('administer');
  const [edited, setEdited] = useState<Agreement | 'new' | null>(null);
  const query = useQuery({ queryKey: ['agreements'], queryFn: ({ signal }) => agreements(signal) });
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('title')}</h1>
        {mayChange && (
          <Button type="primary" onClick={() => setEdited('new')}>
            {t('add')}
          </Button>
        )}
      </div>
      <p className="soft">
        {t('help')} <Link to="/compliance?kind=licences">{t('usage')}</Link>
      </p>
      <Loaded query={query}>{(known) => (known.length === 0 ? <NothingYet title={t('none')}>{t('none_help')}</NothingYet> : <Table agreements={known} mayChange={mayChange} onEdit={setEdited} />)}</Loaded>
      {edited && <AgreementForm agreement={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </div>
  );
}

function Table({ agreements: known, mayChange, onEdit }: { agreements: readonly Agreement[]; mayChange: boolean; onEdit: (agreement: Agreement) => void }) {
  const { t } = useTranslation('agreements');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const sentence = useSentence();
  const remove = useMutation({ mutationFn: removeAgreement, onSettled: () => queries.invalidateQueries({ queryKey: ['agreements'] }), onError: (failure) => void message.error(sentence(failure)) });
  return (
    <div className="card scroll-x">
      <table className="plain">
        <thead>
          <tr>
            <th>{t('name')}</th>
            <th>{t('covers')}</th>
            <th className="whole">{t('quantity')}</th>
            <th>{t('period')}</th>
            <th>{t('standing')}</th>
            <th className="wide-only">{t('contact')}</th>
            {mayChange && (
              <th>
                <span className="visually-hidden">{t('actions')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {known.map((one) => (
            <tr key={one.id}>
              <td>
                {one.title}
                {one.document && (
                  <div>
                    <a href={one.document} target="_blank" rel="noreferrer">
                      {t('open_document')}
                    </a>
                  </div>
                )}
              </td>
              <td>
                {t(`family.${one.family}`)} {one.edition ?? <span className="soft">{t('whole_family')}</span>}
              </td>
              <td className="figures whole">{one.quantity ?? t('site_wide')}</td>
              <td className="figures">
                {one.from} ～ {one.to ?? t('no_end')}
                <div className="soft whole">{t('roc', { from: one.from_roc, to: one.to_roc ?? t('no_end') })}</div>
              </td>
              <td>
                <Standing of={one} />
                {one.to && (
                  <div>
                    <Link to={`/compliance?kind=uncovered&on=${withoutFrom(one.to)}`}>{t('what_then')}</Link>
                  </div>
                )}
              </td>
              <td className="wide-only">{one.contact}</td>
              {mayChange && (
                <td>
                  <span className="bar-row">
                    <Button size="small" onClick={() => onEdit(one)}>
                      {t('edit')}
                    </Button>
                    <Popconfirm title={t('remove_title', { name: one.title })} description={t('remove_means')} okText={t('remove')} okButtonProps={{ danger: true }} onConfirm={() => remove.mutate(one)}>
                      <Button size="small" danger>
                        {t('remove')}
                      </Button>
                    </Popconfirm>
                  </span>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
