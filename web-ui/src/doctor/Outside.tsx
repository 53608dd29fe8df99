import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { lookAt, type Sign } from '../api/transport';
import { type Kind, useExplain } from '../explain/explanations';
import { fill } from '../i18n/fill';
import { steps } from '../runs/useCauseText';
import { useServerText } from '../runs/useServerText';
import { Copy } from '../ui/Copy';
import { Mark, type Tone } from '../ui/Mark';

const tones: Record<Sign['standing'], Tone> = { good: 'good', bad: 'bad', aside: 'none', unknown: 'none' };
const unfilled = /\{\w+\}/g;

/** What shows of a PC from the server, without logging in, and what to do about the first that is wrong. */
export function Outside({ machine, address }: { machine: number; address: string }) {
  const server = useServerText();
  const { t } = useTranslation('machines');
  const { data } = useQuery({ queryKey: ['look', machine], queryFn: ({ signal }) => lookAt(machine, signal), staleTime: 0, gcTime: 0 });
  if (!data) return <p className="soft">{t('check_standing.busy')}</p>;
  const first = data.find(({ standing, advice }) => standing === 'bad' && advice !== null);
  return (
    <>
      <h3>{server('doctor.outside')}</h3>
      <ol className="checks">
        {data.map((sign, index) => (
          <li key={index}>
            <Mark tone={tones[sign.standing]}>
              {fill(server(`doctor.check.${sign.check}`), sign.details).replace(unfilled, '')} <span className="soft">{server(`doctor.standing.${sign.standing}`)}</span>
            </Mark>
            {sign === first && <Advice sign={sign} address={address} />}
          </li>
        ))}
      </ol>
      <h3>{server('doctor.inside')}</h3>
    </>
  );
}

function Advice({ sign, address }: { sign: Sign; address: string }) {
  const { t } = useTranslation('machines');
  const explain = useExplain();
  const [kind = '', code = ''] = (sign.advice ?? '').split('.');
  const known = explain.of(kind as Kind, code);
  if (!known) return null;
  const said = (text: string) => fill(text, { address, ...sign.details }).replace(unfilled, '…');
  const remedy = steps(said(known.remedy));
  return (
    <div className="explained">
      <p>
        <strong>{known.label}</strong>
      </p>
      <p>{said(known.explanation)}</p>
      <strong>{t('remedy')}</strong>
      <p>{remedy}</p>
      <Copy text={remedy} label={t('remedy')} />
    </div>
  );
}
