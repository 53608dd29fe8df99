import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { revokeToken, type Token, tokens } from '../api/people';
import { When } from '../time/When';
import { Copy } from '../ui/Copy';
import { Loaded } from '../ui/Loaded';
import { NothingYet } from '../ui/Nothing';
import { useSentence } from '../ui/useSentence';
import { TokenForm } from './TokenForm';

/** Which programs may ask in my name? A token is shown once, when it is made. */
export function Tokens() {
  const { t } = useTranslation('settings');
  const [making, setMaking] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const all = useQuery({ queryKey: ['tokens'], queryFn: ({ signal }) => tokens(signal) });
  return (
    <section className="page">
      <div className="page-head">
        <p className="soft">{t('tokens.help')}</p>
        <Button type="primary" onClick={() => setMaking(true)}>
          {t('tokens.add')}
        </Button>
      </div>
      {secret && (
        <Alert
          type="warning"
          showIcon
          closable={{ onClose: () => setSecret(null) }}
          title={t('tokens.secret')}
          description={
            <p className="bar-row">
              <code className="secret">{secret}</code>
              <Copy text={secret}>{t('tokens.copy')}</Copy>
            </p>
          }
        />
      )}
      <Loaded query={all}>{(known) => (known.length === 0 ? <NothingYet title={t('tokens.none')} /> : <Table all={known} />)}</Loaded>
      {making && <TokenForm onMade={setSecret} onClose={() => setMaking(false)} />}
    </section>
  );
}

function Table({ all }: { all: readonly Token[] }) {
  const { t } = useTranslation('settings');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const sentence = useSentence();
  const revoke = useMutation({ mutationFn: revokeToken, onSettled: () => queries.invalidateQueries({ queryKey: ['tokens'] }), onError: (failure) => void message.error(sentence(failure)) });
  return (
    <div className="card scroll-x">
      <table className="plain">
        <thead>
          <tr>
            <th>{t('tokens.name')}</th>
            <th className="wide-only">{t('tokens.rights')}</th>
            <th>{t('tokens.expires')}</th>
            <th className="wide-only">{t('tokens.used')}</th>
            <th>
              <span className="visually-hidden">{t('credentials.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {all.map((token) => (
            <tr key={token.id}>
              <td>{token.name}</td>
              <td className="wide-only">{token.rights.map((right) => t(`right.${right as 'read'}`, { defaultValue: right })).join(' · ')}</td>
              <td>
                <When at={token.expires_at} />
              </td>
              <td className="wide-only">{token.used_at ? <When at={token.used_at} /> : '—'}</td>
              <td>
                <span className="bar-row">
                  <Popconfirm title={t('tokens.revoke_title', { name: token.name })} description={t('tokens.revoke_means')} okText={t('tokens.revoke')} okButtonProps={{ danger: true }} onConfirm={() => revoke.mutate(token.id)}>
                    <Button size="small" danger>
                      {t('tokens.revoke')}
                    </Button>
                  </Popconfirm>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
