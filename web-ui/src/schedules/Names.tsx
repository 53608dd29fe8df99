import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';

/** Names of PCs one after the other; a line breaks between two, never at the hyphen within one. */
export function Names({ of }: { of: readonly string[] }) {
  const { t } = useTranslation('schedules');
  return of.map((name, index) => (
    <Fragment key={name}>
      {index > 0 && t('list_comma')}
      <span className="one-name">{name}</span>
    </Fragment>
  ));
}
