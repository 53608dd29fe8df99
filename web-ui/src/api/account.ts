import { ask, carryCsrf } from './http';
import type { Enrolment, Session, TwoFactor, TwoFactorChanged } from './schema';

export type { Enrolment, Session, TwoFactor, TwoFactorChanged } from './schema';

/** Who changes how they log in gets another session, and with it another token for the page. */
async function renewed<T extends { csrf_token: string | null }>(asked: Promise<T>): Promise<T> {
  const answer = await asked;
  carryCsrf(answer.csrf_token);
  return answer;
}

export const changePassword = (present: string, password: string) => renewed(ask<{ user: string; csrf_token: string | null }>('/password', { method: 'PUT', body: { present, password } }));
export const twoFactor = (signal: AbortSignal) => ask<TwoFactor>('/two-factor', { signal });
export const beginTwoFactor = (present: string) => ask<Enrolment>('/two-factor', { method: 'POST', body: { present } });
export const confirmTwoFactor = (code: string) => renewed(ask<TwoFactorChanged>('/two-factor', { method: 'PUT', body: { code } }));
export const endTwoFactor = (present: string) => renewed(ask<TwoFactorChanged>('/two-factor/off', { method: 'POST', body: { present } }));
export const sessions = async (signal: AbortSignal) => (await ask<{ sessions: Session[] }>('/sessions', { signal })).sessions;
export const endSession = (id: number) => ask<void>(`/sessions/${id}`, { method: 'DELETE' });
