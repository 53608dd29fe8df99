import { Skeleton } from 'antd';
import { Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { SessionGate } from '../session/SessionGate';
import { useShortcuts } from '../keys/useShortcuts';
import { KeysHelp } from './KeysHelp';
import { Nav } from './Nav';
import { Palette } from './Palette';
import { TopBar } from './TopBar';
import { useGoTo } from './useGoTo';

/** What surrounds every page: the bar on top, the navigation, and the keys that work everywhere. */
export function Shell() {
  return (
    <SessionGate>
      <Frame />
    </SessionGate>
  );
}

function Frame() {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null);
  const main = useRef<HTMLElement>(null);
  const goTo = useGoTo();
  useShortcuts({ ...goTo, '?': () => setOpen('keys'), 'ctrl+k': () => setOpen('palette'), '/': focusFilter });

  return (
    <div className="shell">
      <a className="skip" href="#main" onClick={() => main.current?.focus()}>
        {t('skip')}
      </a>
      <TopBar onPalette={() => setOpen('palette')} />
      <Nav />
      <main id="main" className="main" ref={main} tabIndex={-1}>
        <Suspense fallback={<Skeleton active />}>
          <Outlet />
        </Suspense>
      </main>
      <Palette open={open === 'palette'} onClose={() => setOpen(null)} />
      <KeysHelp open={open === 'keys'} onClose={() => setOpen(null)} />
    </div>
  );
}

function focusFilter(): void {
  document.querySelector<HTMLInputElement>('main input[type="search"]')?.focus();
}
