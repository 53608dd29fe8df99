import { ask, resting } from './http';
import type { ChosenProfile, HostKey, KeyAcceptance, MachineTransport, Sign, TransportProfile, TransportProfileOrder } from './schema';

export type { ChosenProfile, HostKey, KeyAcceptance, MachineTransport, Passage, Sign, TransportProfile, TransportProfileOrder } from './schema';

const path = '/transport-profiles';

export const transportProfiles = async (signal: AbortSignal) => (await ask<{ transport_profiles: TransportProfile[] }>(path, { signal })).transport_profiles;
export const addTransportProfile = (order: TransportProfileOrder) => ask<TransportProfile>(path, { method: 'POST', body: order });
export const editTransportProfile = ({ id, version }: TransportProfile, edit: TransportProfileOrder) => ask<TransportProfile>(`${path}/${id}`, { method: 'PATCH', body: edit, headers: resting(version) });
export const removeTransportProfile = ({ id, version }: TransportProfile) => ask<void>(`${path}/${id}`, { method: 'DELETE', headers: resting(version) });

/** Whose profile it is: `site`, `rooms/7` or `machines/7`. */
export type Place = 'site' | `rooms/${number}` | `machines/${number}`;
export const chooseProfile = (place: Place, profile: number | null, version: number) => ask<ChosenProfile>(`/${place}/transport-profile`, { method: 'PUT', body: profile === null ? {} : { profile }, headers: resting(version) });
export const profileOf = (place: Place, signal: AbortSignal) => ask<ChosenProfile>(`/${place}/transport-profile`, { signal });
export const transportOf = (machine: number, signal: AbortSignal) => ask<MachineTransport>(`/machines/${machine}/transport`, { signal });

export const lookAt = async (machine: number, signal: AbortSignal) => (await ask<{ signs: Sign[] }>(`/machines/${machine}/look`, { method: 'POST', signal })).signs;

export const waitingKeys = async (signal: AbortSignal) => (await ask<{ host_keys: HostKey[] }>('/host-keys', { signal })).host_keys;
export const acceptKey = (id: number) => ask<HostKey>(`/host-keys/${id}/accept`, { method: 'POST' });
export const forgetKey = (id: number) => ask<void>(`/host-keys/${id}`, { method: 'DELETE' });

export const acceptanceOf = (room: number, signal: AbortSignal) => ask<KeyAcceptance>(`/rooms/${room}/key-acceptance`, { signal });
export const awaitKeys = (room: number, hours: number) => ask<KeyAcceptance>(`/rooms/${room}/key-acceptance`, { method: 'PUT', body: { hours } });
export const awaitNoKeys = (room: number) => ask<void>(`/rooms/${room}/key-acceptance`, { method: 'DELETE' });
