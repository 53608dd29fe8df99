import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePlaces } from './usePlaces';

const everywhere = ['/', '?', 'Ctrl K'] as const;
const inLists = ['j k', 'x', 'Enter', 'Esc'] as const;

/** Which keys are there? */
export function KeysHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const places = usePlaces();
  const row = (keys: string, meaning: string) => (
    <div key={keys} className="key-row">
      <dt>
        {keys.split(' ').map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{meaning}</dd>
    </div>
  );
  return (
    <Modal open={open} onCancel={onClose} title={t('keys.title')} footer={null} destroyOnHidden>
      <dl className="keys">
        {everywhere.map((key) => row(key, t(`keys.${key}`)))}
        {places.map((place) => row(`g ${place.letter}`, t('keys.go', { place: t(`nav.${place.name}`) })))}
        {inLists.map((key) => row(key, t(`keys.${key}`)))}
      </dl>
    </Modal>
  );
}
