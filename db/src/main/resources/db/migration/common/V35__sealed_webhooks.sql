-- The URL of a webhook is a secret with most services: it is sealed, and address says only where it leads to. What
-- was kept before stands in address until the server starts with its vault's key.
alter table recipient add column sealed varchar(8000);
alter table recipient add column key_id varchar(100);
