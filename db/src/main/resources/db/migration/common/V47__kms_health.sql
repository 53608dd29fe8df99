-- Whether a KMS host took a connection when it was asked last. fault: why it did not; since_at:
-- since when it has been so; misses: how often in a row it did not.
alter table kms_host add column asked_at timestamp with time zone;
alter table kms_host add column fault varchar(40);
alter table kms_host add column took_ms int;
alter table kms_host add column since_at timestamp with time zone;
alter table kms_host add column misses int default 0 not null;
