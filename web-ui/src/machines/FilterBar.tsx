import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from 'antd';
import { useSentence } from '../ui/useSentence';
import { mistakeIn } from './mistake';
import { useCompletion } from './useCompletion';
import './filter.css';

interface Bar {
  selector: string;
  /** What the server says of the selector that it was last asked for. */
  failure: unknown;
  onChange: (selector: string) => void;
}

// Long enough that most of a word is typed in one go, short enough to feel at once.
const SETTLED_AFTER = 150;

/** Says which PCs are meant, helps to say it, and shows where it cannot be understood. */
export function FilterBar({ selector, failure, onChange }: Bar) {
  const { t } = useTranslation('machines');
  const sentence = useSentence();
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(selector);
  const [cursor, setCursor] = useState<number | null>(null);
  const [at, setAt] = useState(-1);
  const { proposals, complete } = useCompletion(text, cursor);
  // Who is being helped is not told off.
  const mistake = text === selector && proposals.length === 0 ? mistakeIn(text, failure) : null;

  useEffect(() => {
    // What is being typed is ahead of what was asked for last, and would lose its last letters.
    if (document.activeElement !== input.current) setText(selector);
  }, [selector]);
  useEffect(() => {
    if (text === selector) return;
    const timer = setTimeout(() => onChange(text), SETTLED_AFTER);
    return () => clearTimeout(timer);
  }, [text, selector, onChange]);

  const type = (next: string, to: number) => {
    setText(next);
    setCursor(to);
    setAt(-1);
  };
  const choose = (proposal: string) => {
    const chosen = complete(proposal);
    type(chosen.text, chosen.cursor);
    requestAnimationFrame(() => input.current?.setSelectionRange(chosen.cursor, chosen.cursor));
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && proposals.length > 0) {
      event.preventDefault();
      setAt((at + step + proposals.length) % proposals.length);
    } else if (event.key === 'Escape') {
      // The browser would empty the field, where only what hangs below it was to be closed.
      if (proposals.length > 0) event.preventDefault();
      setCursor(null);
    } else if (event.key === 'Enter') {
      const proposal = proposals[at];
      if (proposal === undefined) {
        onChange(text);
        setCursor(null);
      } else choose(proposal);
    }
  };

  return (
    <div className="filter-bar no-print">
      <div className="filter-line">
        <input
          ref={input}
          type="search"
          role="combobox"
          aria-expanded={proposals.length > 0}
          aria-controls={list}
          aria-activedescendant={at >= 0 ? `${list}-${at}` : undefined}
          aria-invalid={mistake !== null}
          aria-describedby={mistake ? `${list}-mistake` : undefined}
          aria-label={t('filter')}
          placeholder={t('filter_hint')}
          spellCheck={false}
          autoComplete="off"
          value={text}
          onChange={(event) => type(event.target.value, event.target.selectionStart ?? event.target.value.length)}
          onFocus={(event) => setCursor(event.target.selectionStart ?? text.length)}
          onBlur={() => setCursor(null)}
          onKeyDown={press}
        />
        {text !== '' && <Button onClick={() => (setText(''), onChange(''))}>{t('clear')}</Button>}
      </div>
      <ul id={list} role="listbox" className="proposals" aria-label={t('proposals')} hidden={proposals.length === 0}>
        {proposals.map((proposal, index) => (
          <li key={proposal} id={`${list}-${index}`} role="option" aria-selected={index === at} onMouseDown={(event) => (event.preventDefault(), choose(proposal))}>
            {proposal}
          </li>
        ))}
      </ul>
      {mistake && (
        <p id={`${list}-mistake`} role="alert" className="mistake">
          <code>
            {mistake.before}
            <mark>{mistake.wrong || '␣'}</mark>
            {mistake.after}
          </code>
          {sentence(failure)}
        </p>
      )}
    </div>
  );
}
