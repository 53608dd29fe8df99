import type { ReactNode } from 'react';
import { Language, Theme } from '../app/Choices';

/** A card in the middle of an otherwise empty page, for who is not inside yet. */
export function Alone({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="alone">
      <div className="card">
        <h1>
          <img src="/favicon.svg" alt="" width="36" height="36" />
          {title}
        </h1>
        {children}
        <div className="bar-row choices">
          <Language />
          <Theme />
        </div>
      </div>
    </main>
  );
}
