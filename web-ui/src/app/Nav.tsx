import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { usePlaces } from './usePlaces';

export function Nav() {
  const { t } = useTranslation();
  const places = usePlaces();
  return (
    <nav className="nav" aria-label={t('nav.label')}>
      <ul>
        {places.map((place) => (
          <li key={place.name}>
            <NavLink to={place.path}>
              <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
                <path d={place.icon} fill="currentColor" fillRule="evenodd" />
              </svg>
              {t(`nav.${place.name}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
