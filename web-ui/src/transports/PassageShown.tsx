import { useTranslation } from 'react-i18next';
import type { Passage, TransportProfile } from '../api/transport';

/** `WinRM (HTTPS) :5986 · Kerberos`. */
export function PassageShown({ passage: { protocol, port, authentication } }: { passage: Passage }) {
  const { t } = useTranslation('transport');
  return (
    <>
      {t(`protocols.${protocol as TransportProfile['protocol']}`)} <span className="soft">:{port}</span> · {t(`authentications.${authentication as TransportProfile['authentication']}`)}
    </>
  );
}
