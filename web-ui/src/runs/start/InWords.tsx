import { useTranslation } from 'react-i18next';
import type { DryRun } from '../../api/runs';
import { type Language, useLanguage } from '../../i18n/i18n';
import { fill } from '../../i18n/fill';
import { list } from '../../i18n/list';
import { fullTime } from '../../time/time';
import { useServerText } from '../useServerText';

const FEW = 5;

/** A dry run's answer, as sentences. */
export function InWords({ prospect, outdated }: { prospect: DryRun; outdated: boolean }) {
  const { t } = useTranslation('start');
  const language = useLanguage();
  const server = useServerText();
  const { plan, terms, machines } = prospect;
  const products = plan.products.map((product) => server(`family.${product}`)).join(t('and'));
  const hosts = list([...new Set(Object.values(plan.kms))], language);
  const accounts = Object.entries(prospect.credentials).map(([name, count]) => t('prospect.account', { name, count }));
  const asleep = [...byReason(prospect)];
  return (
    <div style={{ opacity: outdated ? 0.5 : 1 }}>
      <p>
        <strong>{t(`prospect.${plan.mode}`, { machines, products, hosts })}</strong>
      </p>
      <ul>
        <li>{t('prospect.at_once', { atOnce: terms.at_once, perRoom: terms.per_room })}</li>
        {prospect.waves.length > 1 && <li>{t('prospect.waves', { waves: prospect.waves.join(' → ') })}</li>}
        <li>{t('prospect.brake', { reached: terms.brake.reached, percent: terms.brake.harm_percent })}</li>
        <li>{t('prospect.accounts', { accounts: list(accounts, language) })}</li>
        <li>{terms.catch_up && prospect.deadline ? t('prospect.catch_up', { time: fullTime(prospect.deadline, language) }) : t('prospect.no_catch_up')}</li>
        {terms.wake && <li>{t(terms.shut_down ? 'prospect.wake_and_down' : 'prospect.wake')}</li>}
        {asleep.map(([why, sleepers]) => (
          <li key={why}>{fill(server(`cannot_wake.${why}`), { count: String(sleepers.length), names: few(sleepers.map((sleeper) => sleeper.machine), language) })}</li>
        ))}
      </ul>
    </div>
  );
}

const few = (names: string[], language: Language) => list(names.length > FEW ? [...names.slice(0, FEW), '…'] : names, language);

function byReason({ cannot_wake }: DryRun): Map<string, DryRun['cannot_wake']> {
  const groups = new Map<string, DryRun['cannot_wake']>();
  for (const sleeper of cannot_wake) groups.set(sleeper.why, [...(groups.get(sleeper.why) ?? []), sleeper]);
  return groups;
}
