import type { Right } from '../session/session';

/** A place of the application: in the navigation, in the palette, and behind `g` and a letter. */
export interface Place {
  name: 'dashboard' | 'machines' | 'rooms' | 'groups' | 'runs' | 'schedules' | 'follow_ups' | 'compliance' | 'agreements' | 'imports' | 'kms' | 'errors' | 'audit' | 'settings';
  path: string;
  letter: string;
  right: Right;
  icon: string;
}

// A page whose server part does not exist yet is not listed.
export const places: readonly Place[] = [
  { name: 'dashboard', path: '/dashboard', letter: 'd', right: 'read', icon: 'M3 3h6v8H3Zm8 0h6v4h-6Zm0 6h6v8h-6Zm-8 4h6v4H3Z' },
  { name: 'machines', path: '/machines', letter: 'm', right: 'read', icon: 'M2 3h16v11H2Zm1.8 1.800v7.400h12.400V4.800ZM6 15.500h8V17H6Z' },
  { name: 'rooms', path: '/rooms', letter: 'o', right: 'read', icon: 'M3 3h6v6H3Zm8 0h6v6h-6Zm-8 8h6v6H3Zm8 0h6v6h-6Zm-6.500-6.500v3h3v-3Zm8 8v3h3v-3Z' },
  { name: 'groups', path: '/groups', letter: 'p', right: 'read', icon: 'M7 4a3 3 0 1 1 0 6 3 3 0 0 1 0-6Zm7 1a2.500 2.500 0 1 1 0 5 2.500 2.500 0 0 1 0-5ZM1.500 16c0-3 2.500-4.500 5.500-4.500s5.500 1.500 5.500 4.500Zm12.500 0c0-1.600-.5-3-1.400-4 2.900-.7 5.900.6 5.900 4Z' },
  { name: 'runs', path: '/runs', letter: 'r', right: 'read', icon: 'M3 3.5 13 10 3 16.5ZM14.5 4h2v12h-2Z' },
  { name: 'schedules', path: '/schedules', letter: 't', right: 'read', icon: 'M5 2h2v2h6V2h2v2h2v14H3V4h2Zm0 6v8h10V8Zm2 2h2v2H7Zm4 0h2v2h-2Z' },
  { name: 'follow_ups', path: '/follow-ups', letter: 'f', right: 'read', icon: 'M10 3a7 7 0 0 1 6.500 4.400L18 6v5h-5l1.900-1.900A5 5 0 1 0 15 12h2a7 7 0 1 1-7-9Z' },
  { name: 'compliance', path: '/compliance', letter: 'c', right: 'read', icon: 'M3 2h9l5 5v11H3Zm8 1.500V8h4.500ZM5.500 15v-4H7v4Zm3 0v-6H10v6Zm3 0v-3H13v3Z' },
  { name: 'agreements', path: '/agreements', letter: 'l', right: 'read', icon: 'M4 2h12v16l-3-2-3 2-3-2-3 2Zm2.500 3.500V7h7V5.500Zm0 3V10h7V8.500Zm0 3V13h4v-1.500Z' },
  { name: 'imports', path: '/imports', letter: 'i', right: 'read', icon: 'M9 2h2v7h3l-4 4.500L6 9h3ZM3 13h2v3h10v-3h2v5H3Z' },
  { name: 'kms', path: '/kms', letter: 'k', right: 'read', icon: 'M3 3h14v6H3Zm0 8h14v6H3Zm2.500-5.800v1.600h2V5.200Zm0 8v1.600h2v-1.600Z' },
  { name: 'errors', path: '/errors', letter: 'e', right: 'read', icon: 'M4 2h10a2 2 0 0 1 2 2v14H5.5A2.5 2.5 0 0 1 3 15.5V3a1 1 0 0 1 1-1Zm1.5 12.5a1 1 0 0 0 0 2H14.500v-2ZM6 5v1.500h7V5Zm0 3.500V10h5V8.500Z' },
  { name: 'audit', path: '/audit', letter: 'a', right: 'audit', icon: 'M5 2h8l3 3v13H5Zm2 6v1.500h7V8Zm0 3v1.500h7V11Zm0 3v1.500h5V14Z' },
  { name: 'settings', path: '/settings', letter: 's', right: 'read', icon: 'M3 5h7.200a2.500 2.500 0 0 1 4.600 0H17v1.600h-2.200a2.500 2.500 0 0 1-4.600 0H3Zm0 8.400h2.200a2.500 2.500 0 0 1 4.600 0H17V15H9.800a2.500 2.500 0 0 1-4.600 0H3Z' },
];
