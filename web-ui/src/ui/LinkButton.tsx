import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useHref, useLinkClickHandler } from 'react-router';

/** A link that is the page's main step, and looks like it. */
export function LinkButton({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Button type="primary" href={useHref(to)} onClick={useLinkClickHandler(to) as never}>
      {children}
    </Button>
  );
}
