import { ask, resting } from './http';
import type { PasswordLink as Link, Token, User } from './schema';

export type { PasswordLink as Link, Token, User } from './schema';

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
