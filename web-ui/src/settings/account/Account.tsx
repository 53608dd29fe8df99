import { useTranslation } from 'react-i18next';
import { useWho } from '../../session/session';
import { Dates } from './Dates';
import { PasswordForm } from './PasswordForm';
import { Sessions } from './Sessions';
import { SecondStep } from './SecondStep';

/** How do I log in, and where am I logged in? */
export function Account() {
  const { t } = useTranslation('settings');
  const who = useWho();
  return (
    <section className="page">
      <p className="soft">{t('account.help', { name: who.name })}</p>
      <PasswordForm />
      <SecondStep />
      <Sessions />
      <Dates />
    </section>
  );
}
