import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Run } from '../api/runs';
import { useLanguage } from '../i18n/i18n';
import { list } from '../i18n/list';
import { clockTime, span } from '../time/time';
import { useNow } from '../time/useNow';
import { When } from '../time/When';
import { elapsed, expectedEnd } from './prospect';
import { useServerText } from './useServerText';

/** Who runs what, since when, and until when presumably? */
export function RunFacts({ run }: { run: Run }) {
  const { t } = useTranslation('runs');
  const language = useLanguage();
  const server = useServerText();
  const now = useNow(run.state === 'running' || run.state === 'stopping');
  const took = elapsed(run, now);
  const end = expectedEnd(run, now);
  const hosts = [...new Set(Object.values(run.plan.kms))];
  const facts: [string, ReactNode][] = [
    [t('fact.mode'), t(`mode.${run.plan.mode}`)],
    [t('fact.products'), list(run.plan.products.map((product) => server(`family.${product}`)), language)],
    [t('fact.kms'), hosts.length > 1 ? list(Object.entries(run.plan.kms).map(([family, host]) => `${server(`family.${family}`)} ${host}`), language) : hosts[0]],
    [t('fact.credential'), run.terms.credential],
    [t('fact.by'), run.started_by],
    [t('fact.started'), run.started_at && <When at={run.started_at} />],
    [t('fact.elapsed'), took !== null && <span className="figures">{span(took)}</span>],
    [t('fact.expected'), end !== null && t('about', { time: clockTime(new Date(end).toISOString(), language) })],
    [t('fact.finished'), run.finished_at && <When at={run.finished_at} />],
    [t('fact.deadline'), run.deadline && run.state !== 'finished' && <When at={run.deadline} />],
    [t('fact.wave'), run.waves > 1 && `${run.wave}/${run.waves}`],
  ];
  return (
    <dl className="facts run-facts">
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
