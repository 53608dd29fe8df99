import { i18n, languageOf } from '../i18n/i18n';
import { Problem, problemOf } from './problem';

/** What the server wants to see beside the cookie on every request that changes something. */
let csrf: string | null = null;
let onSignedOut: () => void = () => {};

export function carryCsrf(token: string | null): void {
  csrf = token;
}

export function whenSignedOut(listener: () => void): void {
  onSignedOut = listener;
}

interface Asked {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** Asks the API; what goes wrong is thrown as a Problem, whether the server or the network says it. */
export async function ask<T>(path: string, asked: Asked = {}): Promise<T> {
  const response = await send(path, asked);
  return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
}

export async function askFile(path: string): Promise<Blob> {
  return (await send(path, {})).blob();
}

/** What the server answers, with the version that an edit of it has to name. */
export interface Tagged<T> {
  data: T;
  tag: string;
}

export async function askTagged<T>(path: string, asked: Asked = {}): Promise<Tagged<T>> {
  const response = await send(path, asked);
  return { data: (await response.json()) as T, tag: response.headers.get('etag') ?? '' };
}

/** The header by which an edit says on which version it rests. */
export const resting = (version: number) => ({ 'if-match': `"${version}"` });

/** A path with these in its query; what is missing or empty is left out. */
export function at(path: string, query: Record<string, string | number | null | undefined>): string {
  const said = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return said.length === 0 ? path : `${path}?${new URLSearchParams(said.map(([name, value]) => [name, String(value)]))}`;
}

async function send(path: string, { method = 'GET', body, headers, signal }: Asked): Promise<Response> {
  const request: RequestInit = { method, headers: headersFor(method, body, headers), credentials: 'same-origin' };
  if (body !== undefined) request.body = isRaw(body) ? body : JSON.stringify(body);
  if (signal) request.signal = signal;
  const response = await fetch(`/api/v1${path}`, request).catch((failure: unknown) => {
    if (signal?.aborted) throw failure;
    throw new Problem({ status: 0, code: 'unreachable', field: null, values: {} });
  });
  if (response.ok) return response;
  if (response.status === 401 && path !== '/session') onSignedOut();
  throw await problemOf(response);
}

/** A file is sent as it is; everything else as JSON. */
const isRaw = (body: unknown): body is Blob => body instanceof Blob;

function headersFor(method: string, body: unknown, more: Record<string, string> = {}): Record<string, string> {
  return {
    accept: 'application/json',
    'accept-language': languageOf(i18n.language),
    ...(body === undefined ? {} : { 'content-type': isRaw(body) ? 'application/octet-stream' : 'application/json' }),
    ...(method !== 'GET' && csrf ? { 'x-csrf-token': csrf } : {}),
    ...more,
  };
}
