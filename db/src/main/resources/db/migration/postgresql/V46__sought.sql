-- sought: all of a machine that a word without a key is looked for in, by lines.
alter table machine add column sought text generated always as (
  name_key || chr(10) || lower(
    address || chr(10) || coalesce(owner, '') || chr(10) || coalesce(note, '') || chr(10)
    || coalesce(serial_number, '') || chr(10) || coalesce(replace(mac, '-', ''), '')
  )
) stored;

-- What the machines of each room add up to is read off the index alone.
drop index machine_in_room;
create index machine_in_room on machine (room_id, name_key)
  include (worst, renewing_until, stalled_until, life_cycle);
