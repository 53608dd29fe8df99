import { useTranslation } from 'react-i18next';

// What is asked for most; what a chip does can be read, and changed, in the filter beside it.
const terms = { stalled: 'renewal:stalled', expiring: 'renewal:expiring', expired: 'renewal:expired', unlicensed: 'state:unlicensed,notification', findings: '-finding:none', unseen: 'seen:>30d' } as const;

/** The filters that are wanted most, at one press. */
export function Chips({ selector, onChange }: { selector: string; onChange: (selector: string) => void }) {
  const { t } = useTranslation('machines');
  const toggle = (term: string) => onChange(has(selector, term) ? without(selector, term) : `${selector} ${term}`.trim());
  return (
    <div className="chips no-print" role="group" aria-label={t('chips')}>
      {(Object.keys(terms) as (keyof typeof terms)[]).map((name) => (
        <button key={name} type="button" aria-pressed={has(selector, terms[name])} onClick={() => toggle(terms[name])}>
          {t(`chip.${name}`)}
        </button>
      ))}
    </div>
  );
}

const words = (selector: string) => selector.split(' ');
const has = (selector: string, term: string) => words(selector).includes(term);
const without = (selector: string, term: string) => words(selector).filter((word) => word !== term).join(' ');
