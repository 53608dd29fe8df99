import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMay } from '../session/session';
import { useTitle } from '../ui/useTitle';
import { FollowUpForm } from './FollowUpForm';
import { FollowUpList } from './FollowUpList';
import { SettingForm } from './SettingForm';

/** What is owed to PCs that were imaged anew? */
export default function FollowUpsPage() {
  const { t } = useTranslation('follow_ups');
  useTitle(t('title'));
  const [open, setOpen] = useState<'add' | 'setting' | null>(null);
  const mayOperate = useMay('operate');
  const mayChange = useMay('administer');
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('title')}</h1>
        {mayChange && <Button onClick={() => setOpen('setting')}>{t('setting')}</Button>}
        {mayOperate && (
          <Button type="primary" onClick={() => setOpen('add')}>
            {t('add')}
          </Button>
        )}
      </div>
      <p className="soft">{t('help')}</p>
      <FollowUpList room={null} />
      {open === 'add' && <FollowUpForm onClose={() => setOpen(null)} />}
      {open === 'setting' && <SettingForm onClose={() => setOpen(null)} />}
    </div>
  );
}
