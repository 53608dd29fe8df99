import type { ReactNode } from 'react';

export type Tone = 'good' | 'bad' | 'part' | 'away' | 'none' | 'busy' | 'wait' | 'owed';

// Each tone has a shape of its own, so that no state is told by its colour alone.
const shapes: Record<Tone, ReactNode> = {
  good: <path d="M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm3 4.2L7 9.4 5 7.4 3.9 8.5 7 11.6l5.1-5.3Z" fill="currentColor" fillRule="evenodd" />,
  bad: <path d="M8 .5 15.5 8 8 15.5.5 8ZM5.9 4.8 4.8 5.9 6.9 8l-2.1 2.1 1.1 1.1L8 9.1l2.1 2.1 1.1-1.1L9.1 8l2.1-2.1-1.1-1.1L8 6.9Z" fill="currentColor" fillRule="evenodd" />,
  part: <path d="M8 1.2 15.4 14.4H.6ZM7.2 6v4.2h1.6V6Zm0 5.2v1.5h1.6v-1.5Z" fill="currentColor" fillRule="evenodd" />,
  away: <path d="M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM3.5 12.5l9-9" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  none: <path d="M2 2h12v12H2Zm3 6h6" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  busy: <path d="M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Zm0 0v12a6 6 0 0 1 0-12Z" fill="currentColor" fillRule="evenodd" stroke="currentColor" strokeWidth="1.6" fillOpacity="0.35" />,
  wait: <path d="M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z" fill="none" stroke="currentColor" strokeWidth="1.8" strokeDasharray="2.6 2.1" />,
  owed: <path d="M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Zm0 2.6V8l2.6 1.6" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />,
};

export function Shape({ tone }: { tone: Tone }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      {shapes[tone]}
    </svg>
  );
}

/** How does something stand? Told by a shape, a word and a colour. */
export function Mark({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={`mark tone-${tone}`}>
      <Shape tone={tone} />
      <span>{children}</span>
    </span>
  );
}
