import { Input, Modal } from 'antd';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useDestinations } from './useDestinations';

interface Opened {
  open: boolean;
  onClose: () => void;
}

/** Goes places by name. It does nothing to any PC: that is for the pages, where one sees what happens. */
export function Palette({ open, onClose }: Opened) {
  const { t } = useTranslation();
  return (
    <Modal open={open} onCancel={onClose} title={t('palette.title')} footer={null} destroyOnHidden>
      <Search onClose={onClose} />
    </Modal>
  );
}

function Search({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const list = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const found = useDestinations(text);
  const chosen = Math.min(at, found.length - 1);

  const go = (path: string) => {
    onClose();
    void navigate(path);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setAt((chosen + step + found.length) % Math.max(1, found.length));
    }
    const destination = found[chosen];
    if (event.key === 'Enter' && destination) go(destination.path);
  };

  return (
    <>
      <Input
        autoFocus
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-activedescendant={found.length ? `${list}-${chosen}` : undefined}
        aria-label={t('palette.title')}
        placeholder={t('palette.hint')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={press}
      />
      <ul id={list} role="listbox" className="palette-list" aria-label={t('palette.title')}>
        {found.map((destination, index) => (
          <li key={destination.path} id={`${list}-${index}`} role="option" aria-selected={index === chosen} onClick={() => go(destination.path)}>
            {destination.label}
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="soft">{t('palette.nothing')}</p>}
    </>
  );
}
