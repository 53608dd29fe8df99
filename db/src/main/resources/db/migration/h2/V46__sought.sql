-- sought: all of a machine that a word without a key is looked for in, by lines; beside it in the
-- index is what else such a question needs, so that it is answered without reading the machines.
alter table machine add column sought varchar generated always as (
  name_key || chr(10) || lower(
    address || chr(10) || coalesce(owner, '') || chr(10) || coalesce(note, '') || chr(10)
    || coalesce(serial_number, '') || chr(10) || coalesce(replace(mac, '-', ''), '')
  )
);
create index machine_sought on machine (name_key, sought, life_cycle, room_id, owner);

-- What is said of a product is answered without reading the products.
create index product_by_state on product (state, family, title, machine_id, present);
create index product_by_family on product (family, title, state, machine_id, present);

-- What the machines of each room add up to, how renewals stand and what lapses in which week are
-- read off an index alone.
drop index machine_in_room;
create index machine_in_room
  on machine (room_id, name_key, life_cycle, worst, renewing_until, stalled_until, lapsed);
drop index machine_by_expiry;
create index machine_by_expiry on machine (expires_at, name_key, life_cycle);
drop index machine_by_sight;
create index machine_by_sight on machine (seen_at, name_key, life_cycle);
drop index product_by_standing;
create index product_by_standing on product (standing, expires_at, machine_id, present);
drop index product_by_expiry;
create index product_by_expiry on product (expires_at, machine_id, present);
