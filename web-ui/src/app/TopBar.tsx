import { Button, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLogOut, useWho } from '../session/session';
import { useNarrow } from '../ui/useNarrow';
import { Language, Theme } from './Choices';

/** Who is here, in which language and light; and the way out. */
export function TopBar({ onPalette }: { onPalette: () => void }) {
  const { t } = useTranslation();
  const narrow = useNarrow();
  return (
    <header className="top">
      <Link to="/" className="brand">
        <img src="/favicon.svg" alt="" width="28" height="28" />
        Rollcall
      </Link>
      <Button onClick={onPalette} aria-keyshortcuts="Control+K">
        {t('palette.open')} <kbd className="wide-only">Ctrl K</kbd>
      </Button>
      {narrow ? (
        <Popover trigger="click" placement="bottomRight" content={<div className="account"><Account /></div>}>
          <Button aria-label={t('account')}>⋯</Button>
        </Popover>
      ) : (
        <Account />
      )}
    </header>
  );
}

function Account() {
  const { t } = useTranslation();
  const who = useWho();
  const logOut = useLogOut();
  // A role that this page does not know yet is shown as the server calls it.
  const role = t(`role.${who.role}` as 'role.viewer', { defaultValue: who.role });
  return (
    <>
      <Language />
      <Theme />
      <Link to="/settings/account" className="who" title={t('my_account')}>
        {t('who', { name: who.name, role })}
      </Link>
      <Button onClick={() => logOut.mutate()} loading={logOut.isPending}>
        {t('log_out')}
      </Button>
    </>
  );
}
