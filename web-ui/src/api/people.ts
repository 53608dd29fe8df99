import { ask, resting } from './http';

export interface User {
  id: number;
  name: string;
  role: string;
  groups: number[];
  disabled: boolean;
  source: string;
  provider: string | null;
  invited: boolean;
  two_factor: boolean;
  last_login_at: string | null;
  version: number;
}

export interface Link {
  user: string;
  path: string;
  expires_at: string;
}

export interface Token {
  id: number;
  name: string;
  user: number;
  rights: string[];
  made_at: string;
  expires_at: string;
  used_at: string | null;
}

export interface Grant {
  role?: string;
  groups?: number[];
  disabled?: boolean;
}

export const users = async (signal: AbortSignal) => (await ask<{ users: User[] }>('/users?limit=1000', { signal })).users;
export const addUser = (user: Grant & { name: string }) => ask<{ user: User; link: Link }>('/users', { method: 'POST', body: user });
export const changeUser = (user: User, grant: Grant) => ask<User>(`/users/${user.id}`, { method: 'PATCH', body: grant, headers: resting(user.version) });
export const removeUser = (user: User) => ask<void>(`/users/${user.id}`, { method: 'DELETE', headers: resting(user.version) });
export const linkFor = (user: User) => ask<Link>(`/users/${user.id}/link`, { method: 'POST' });
export const unlockUser = (user: User) => ask<void>(`/users/${user.id}/lock-out`, { method: 'DELETE' });
export const dropSecondFactor = (user: User) => ask<void>(`/users/${user.id}/two-factor`, { method: 'DELETE' });

export const tokens = async (signal: AbortSignal) => (await ask<{ tokens: Token[] }>('/tokens', { signal })).tokens;
export const makeToken = (token: { name: string; rights: string[]; days: number }) => ask<{ secret: string; token: Token }>('/tokens', { method: 'POST', body: token });
export const revokeToken = (id: number) => ask<void>(`/tokens/${id}`, { method: 'DELETE' });
