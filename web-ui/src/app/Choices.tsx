import { Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, type Language as Spoken, languages, useLanguage } from '../i18n/i18n';
import { chooseTheme, type Theme as Chosen, themes, useTheme } from '../theme/theme';

/** In which language does the page speak? */
export function Language() {
  const { t } = useTranslation();
  const language = useLanguage();
  const options = (Object.keys(languages) as Spoken[]).map((value) => ({ value, label: languages[value] }));
  return <Select aria-label={t('language')} value={language} options={options} onChange={(to) => void chooseLanguage(to)} popupMatchSelectWidth={false} className="language" />;
}

/** Light, dark, or as the system has it. */
export function Theme() {
  const { t } = useTranslation();
  const { theme } = useTheme();
  const options = themes.map((value) => ({ value, label: t(`theme.${value}`) }));
  return <Segmented<Chosen> aria-label={t('appearance')} value={theme} options={options} onChange={chooseTheme} />;
}
