import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addFeed, feeds, removeFeed } from '../../api/notifications';
import { useLanguage } from '../../i18n/i18n';
import { When } from '../../time/When';
import { Copy } from '../../ui/Copy';
import { Loaded } from '../../ui/Loaded';
import { useSentence } from '../../ui/useSentence';

/** Under which links do calendar programs read what will happen? One is shown once, when it is made. */
export function Feeds() {
  const { t } = useTranslation('notifications');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const sentence = useSentence();
  const language = useLanguage();
  const [secret, setSecret] = useState<string | null>(null);
  const all = useQuery({ queryKey: ['feeds'], queryFn: ({ signal }) => feeds(signal) });
  const after = { onSettled: () => queries.invalidateQueries({ queryKey: ['feeds'] }), onError: (failure: unknown) => void message.error(sentence(failure)) };
  const add = useMutation({ mutationFn: () => addFeed(t('feed_name'), language), onSuccess: ({ path }) => setSecret(`${window.location.origin}${path}`), ...after });
  const remove = useMutation({ mutationFn: removeFeed, ...after });
  return (
    <section className="card" aria-labelledby="feeds">
      <div className="page-head">
        <h2 id="feeds">{t('feeds')}</h2>
        <Button loading={add.isPending} onClick={() => add.mutate()}>
          {t('feed_add')}
        </Button>
      </div>
      <p className="soft">{t('feeds_help')}</p>
      {secret && (
        <Alert
          type="warning"
          showIcon
          closable={{ onClose: () => setSecret(null) }}
          title={t('feed_secret')}
          description={
            <p className="bar-row">
              <code className="secret">{secret}</code>
              <Copy text={secret} />
            </p>
          }
        />
      )}
      <Loaded query={all}>
        {(known) => (
          <ul className="feeds">
            {known.map((feed) => (
              <li key={feed.id} className="bar-row">
                {feed.name} <span className="soft">{feed.made_by}</span> <When at={feed.made_at} />
                <Popconfirm title={t('feed_remove_title')} okText={t('remove')} okButtonProps={{ danger: true }} onConfirm={() => remove.mutate(feed)}>
                  <Button size="small" danger>
                    {t('remove')}
                  </Button>
                </Popconfirm>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  );
}
