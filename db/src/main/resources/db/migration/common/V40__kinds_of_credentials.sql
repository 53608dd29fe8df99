-- What is sealed: password, keytab, ticket_cache, certificate (the chain and its key) or ssh_key. Of laps
-- nothing is: its source is asked.
alter table credential add column kind varchar(20) default 'password' not null;
update credential set kind = 'laps' where source_id is not null;

-- A chain of certificates with a key of 4096 bits, sealed and in base64.
alter table credential alter column sealed set data type varchar(131072);
