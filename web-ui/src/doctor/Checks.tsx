import { useTranslation } from 'react-i18next';
import { useExplain } from '../explain/explanations';
import { fill } from '../i18n/fill';
import { steps } from '../runs/useCauseText';
import { Copy } from '../ui/Copy';
import { Mark, type Tone } from '../ui/Mark';
import type { Check, Standing } from './checks';

const tones: Record<Standing, Tone> = { good: 'good', bad: 'bad', busy: 'busy', unknown: 'none' };
const unfilled = /\{\w+\}/g;

/** Each thing that must hold, and what to do about those that do not. */
export function Checks({ checks, address }: { checks: readonly Check[]; address: string }) {
  const { t } = useTranslation('machines');
  return (
    <ol className="checks" aria-live="polite">
      {checks.map((check) => (
        <li key={check.name}>
          <Mark tone={tones[check.standing]}>
            {t(`check.${check.name}`)} <span className="soft">{t(`check_standing.${check.standing}`)}</span>
          </Mark>
          {check.causes.map((cause) => (
            <Told key={cause.code} cause={cause} address={address} />
          ))}
        </li>
      ))}
    </ol>
  );
}

function Told({ cause: { kind, code, details }, address }: { cause: Check['causes'][number]; address: string }) {
  const { t } = useTranslation('machines');
  const explain = useExplain();
  const known = explain.of(kind, code);
  const said = (text: string) => fill(text, { address, ...details }).replace(unfilled, '…');
  const remedy = steps(said(known?.remedy ?? ''));
  return (
    <div className="explained">
      <p>
        <strong>{known?.label ?? code}</strong>
      </p>
      {known && <p>{said(known.explanation)}</p>}
      {remedy && (
        <>
          <strong>{t('remedy')}</strong>
          <p>{remedy}</p>
          <Copy text={remedy} label={t('remedy')} />
        </>
      )}
    </div>
  );
}
