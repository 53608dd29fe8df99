import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { endSession, sessions } from '../../api/account';
import { When } from '../../time/When';
import { Loaded } from '../../ui/Loaded';
import { Mark } from '../../ui/Mark';
import { useSentence } from '../../ui/useSentence';

/** Where else am I logged in? Each can be ended from here. */
export function Sessions() {
  const { t } = useTranslation('settings');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const sentence = useSentence();
  const all = useQuery({ queryKey: ['sessions'], queryFn: ({ signal }) => sessions(signal) });
  const end = useMutation({ mutationFn: endSession, onError: (failure) => void message.error(sentence(failure)), onSettled: () => queries.invalidateQueries({ queryKey: ['sessions'] }) });
  return (
    <section className="card scroll-x" aria-labelledby="sessions">
      <h2 id="sessions">{t('account.sessions')}</h2>
      <Loaded query={all}>
        {(known) => (
          <table className="plain">
            <tbody>
              {known.map((session) => (
                <tr key={session.id}>
                  <td>{session.address}</td>
                  <td className="wide-only">
                    {t('account.since')} <When at={session.began_at} />
                  </td>
                  <td>
                    {t('account.seen')} <When at={session.seen_at} />
                  </td>
                  <td>
                    {session.here ? (
                      <Mark tone="good">{t('account.here')}</Mark>
                    ) : (
                      <Button size="small" onClick={() => end.mutate(session.id)}>
                        {t('account.end_session')}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Loaded>
    </section>
  );
}
