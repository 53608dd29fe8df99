import { useTranslation } from 'react-i18next';
import { Copy } from '../ui/Copy';

const DEMO = './rollcall demo';
const LAB = './rollcall lab --pcs 40';

/** How can one try everything without touching a PC? */
export function Practice() {
  const { t } = useTranslation('welcome');
  return (
    <section className="card" aria-labelledby="practice">
      <h2 id="practice">{t('practice')}</h2>
      <p>{t('practice_help')}</p>
      <ul className="numbers">
        {([[DEMO, t('practice_demo')], [LAB, t('practice_lab')]] as const).map(([command, meaning]) => (
          <li key={command}>
            <code>{command}</code> <Copy text={command} /> <span className="soft">{meaning}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
