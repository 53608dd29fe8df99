import { beAt } from '../time/time';
import { ask, carryCsrf } from './http';
import { Problem } from './problem';

export interface Who {
  name: string;
  role: string;
  rights: string[];
  zone: string;
  csrf_token: string | null;
}

export interface Login {
  user: string;
  password: string;
  code?: string;
}

function here(who: Who): Who {
  carryCsrf(who.csrf_token);
  beAt(who.zone);
  return who;
}

/** Who is logged in here? Null is nobody. */
export async function whoAmI(signal: AbortSignal): Promise<Who | null> {
  try {
    return here(await ask<Who>('/session', { signal }));
  } catch (failure) {
    if (failure instanceof Problem && failure.view.status === 401) return null;
    throw failure;
  }
}

export const logIn = async (login: Login) => here(await ask<Who>('/session', { method: 'POST', body: login }));

export async function logOut(): Promise<void> {
  await ask<void>('/session', { method: 'DELETE' }).catch((failure: unknown) => {
    if (!(failure instanceof Problem) || failure.view.status !== 401) throw failure;
  });
  carryCsrf(null);
}

/** Sets the first password of whom the link was made for, and answers who that is. */
export const setUp = (link: string, password: string) => ask<{ user: string }>('/set-up', { method: 'POST', body: { link, password } });

/** To which identity providers can a browser be sent? */
export const providers = async (signal: AbortSignal) => (await ask<{ providers: string[] }>('/login-ways', { signal })).providers;

export const wayTo = (provider: string) => `/api/v1/login-ways/${encodeURIComponent(provider)}`;
