import { ask, resting } from './http';
import type { Group, Room } from './schema';

export type { Group, Room } from './schema';

export type RoomEdit = Partial<Pick<Room, 'name' | 'subnets'> & { building: string; note: string; credential: string; seat_rows: number; seat_columns: number }>;
export type GroupEdit = Partial<Record<'name' | 'selector' | 'note' | 'credential', string>>;

export const rooms = async (signal: AbortSignal) => (await ask<{ rooms: Room[] }>('/rooms', { signal })).rooms;
export const roomOf = (id: number, signal: AbortSignal) => ask<Room>(`/rooms/${id}`, { signal });
export const addRoom = (room: RoomEdit) => ask<Room>('/rooms', { method: 'POST', body: room });
export const editRoom = (id: number, version: number, edit: RoomEdit) => ask<Room>(`/rooms/${id}`, { method: 'PATCH', body: edit, headers: resting(version) });
export const removeRoom = (room: Room) => ask<void>(`/rooms/${room.id}`, { method: 'DELETE', headers: resting(room.version) });

export const groups = async (signal: AbortSignal) => (await ask<{ groups: Group[] }>('/groups', { signal })).groups;
export const addGroup = (group: GroupEdit) => ask<Group>('/groups', { method: 'POST', body: group });
export const editGroup = (id: number, version: number, edit: GroupEdit) => ask<Group>(`/groups/${id}`, { method: 'PATCH', body: edit, headers: resting(version) });
export const removeGroup = (group: Group) => ask<void>(`/groups/${group.id}`, { method: 'DELETE', headers: resting(group.version) });
export const pickInto = (id: number, pick: string) => ask<Group>(`/groups/${id}/members`, { method: 'POST', body: { pick } });
