import { useTranslation } from 'react-i18next';
import { useTitle } from '../ui/useTitle';
import { Catalogue } from './Catalogue';
import { PasteBox } from './PasteBox';
import './catalogue.css';

/** What does an error mean? By pasting what was printed, or by looking its code up. */
export default function CataloguePage() {
  const { t } = useTranslation('catalogue');
  useTitle(t('title'));
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('title')}</h1>
      </div>
      <PasteBox />
      <Catalogue />
    </div>
  );
}
