import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { chooseYears, useYears, yearsKnown } from '../../time/years';

/** How are years counted in what this browser shows? */
export function Dates() {
  const { t } = useTranslation('settings');
  const years = useYears();
  return (
    <section className="card narrow-form" aria-labelledby="dates">
      <h2 id="dates">{t('account.dates')}</h2>
      <Radio.Group aria-labelledby="dates" value={years} onChange={(event) => chooseYears(event.target.value as typeof years)} options={yearsKnown.map((value) => ({ value, label: t(`account.years.${value}`) }))} />
    </section>
  );
}
