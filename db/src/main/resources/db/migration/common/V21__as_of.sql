-- What a report of a past day rests on: what a reading called its product then, when products were
-- not there, and where machines stood and whose they were.
alter table reading add column title varchar(300);

-- From when to when a full reading of its Windows no longer named the product.
create table product_absence (
  product_id bigint not null,
  from_at timestamp with time zone not null,
  to_at timestamp with time zone,
  constraint product_absence_once primary key (product_id, from_at),
  constraint product_absence_of_product foreign key (product_id) references product (id) on delete cascade
);
insert into product_absence (product_id, from_at)
  select id, coalesce(observed_at, timestamp with time zone '1970-01-01 00:00:00+00')
  from product where not present;

-- Kept by a sweep, and before a report is made. The first stretch of a machine reaches back to
-- before anything was noted; noted_at says since when the machine is known.
create table machine_past (
  machine_id bigint not null,
  from_at timestamp with time zone not null,
  to_at timestamp with time zone,
  noted_at timestamp with time zone not null,
  name varchar(200) not null,
  room varchar(200),
  building varchar(200),
  owner varchar(200),
  life_cycle varchar(20) not null,
  constraint machine_past_once primary key (machine_id, from_at),
  constraint machine_past_of_machine foreign key (machine_id) references machine (id) on delete cascade
);
insert into machine_past (machine_id, from_at, noted_at, name, room, building, owner, life_cycle)
  select machine.id, timestamp with time zone '1970-01-01 00:00:00+00',
    timestamp with time zone '1970-01-01 00:00:00+00',
    machine.name, room.name, room.building, machine.owner, machine.life_cycle
  from machine left join room on room.id = machine.room_id;

-- The one row that whoever notes or thins locks. thinned_to: readings before it were thinned.
create table keeping (
  id int not null,
  thinned_to timestamp with time zone,
  constraint keeping_once primary key (id),
  constraint keeping_is_one check (id = 1)
);
insert into keeping (id) values (1);
