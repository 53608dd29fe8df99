import { ask, resting } from './http';

export interface Room {
  id: number;
  name: string;
  building: string | null;
  note: string | null;
  seat_rows: number | null;
  seat_columns: number | null;
  subnets: string[];
  version: number;
}

export interface Group {
  id: number;
  name: string;
  /** By which it is kept; null where its machines are picked. */
  selector: string | null;
  note: string | null;
  machines: number;
  /** The selector that lists its machines. */
  members: string;
  version: number;
}

export type RoomEdit = Partial<Pick<Room, 'name' | 'subnets'> & { building: string; note: string; seat_rows: number; seat_columns: number }>;
export type GroupEdit = Partial<Record<'name' | 'selector' | 'note', string>>;

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
