import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Link } from '../api/people';
import { When } from '../time/When';
import { Copy } from '../ui/Copy';

/** A link for setting a password, shown this once. */
export function LinkShown({ link, onClose }: { link: Link; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const whole = `${window.location.origin}${link.path}`;
  return (
    <Alert
      type="warning"
      showIcon
      closable={{ onClose }}
      title={t('people.link_for', { name: link.user })}
      description={
        <>
          <p>
            {t('people.link_help')} <When at={link.expires_at} />
          </p>
          <p className="bar-row">
            <code className="secret">{whole}</code>
            <Copy text={whole}>{t('people.link_copy')}</Copy>
          </p>
        </>
      }
    />
  );
}
