-- The ids of the vault's keys that a node has: nothing is sealed anew under a key that one lacks.
alter table node add column key_ids varchar(1000) default '' not null;
