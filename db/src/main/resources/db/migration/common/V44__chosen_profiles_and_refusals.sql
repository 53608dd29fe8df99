-- On which state of the choice an edit rests; the thing itself has a version of its own.
alter table site add column profile_version int default 1 not null;
alter table room add column profile_version int default 1 not null;
alter table machine add column profile_version int default 1 not null;

-- How often somebody was refused what changes something, minute by minute: the first few stand in the
-- record one by one, and of the others how many there were.
create table refusal (
  done_by varchar(200) not null,
  counted_at timestamp with time zone not null,
  times int not null,
  constraint refusal_once primary key (done_by, counted_at)
);
