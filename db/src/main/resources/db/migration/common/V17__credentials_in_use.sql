-- As whom the PCs of a room or a group are entered, where they name no credential of their own.
alter table room add column credential varchar(100);
alter table machine_group add column credential varchar(100);

-- source_id: the directory that is asked for a PC's password at each visit; then nothing is sealed.
alter table credential add column source_id bigint;
alter table credential alter column sealed drop not null;
alter table credential alter column key_id drop not null;
alter table credential add constraint credential_of_source
  foreign key (source_id) references directory_source (id);
alter table credential add constraint credential_sealed_or_looked_up check (
  (source_id is null and sealed is not null and key_id is not null)
  or (source_id is not null and sealed is null and key_id is null)
);
