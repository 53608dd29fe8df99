import { useTranslation } from 'react-i18next';
import { useMay } from '../session/session';
import { usePlaces } from './usePlaces';

export interface Destination {
  path: string;
  label: string;
}

/** Where can one go, by this text? A number is a run's. */
export function useDestinations(text: string): Destination[] {
  const { t } = useTranslation();
  const places = usePlaces();
  const mayOperate = useMay('operate');
  const all: Destination[] = [
    ...places.map((place) => ({ path: place.path, label: t(`nav.${place.name}`) })),
    { path: '/machines/doubles', label: t('palette.doubles') },
    { path: '/welcome', label: t('palette.welcome') },
    ...(mayOperate ? [{ path: '/runs/new', label: t('palette.new_run') }] : []),
    ...(['account', 'credentials', 'sources', 'scans', 'people', 'providers', 'tokens', 'self_service', 'notifications', 'nodes', 'site'] as const).map((part) => ({ path: `/settings/${part.replace('_', '-')}`, label: t(`palette.${part}`) })),
  ];
  const wanted = text.trim().toLowerCase();
  const run = /^#?(\d{1,15})$/.exec(wanted)?.[1];
  const named = all.filter((destination) => destination.label.toLowerCase().includes(wanted) || destination.path.includes(wanted));
  return run ? [{ path: `/runs/${run}`, label: t('palette.run', { run }) }, ...named] : named;
}
