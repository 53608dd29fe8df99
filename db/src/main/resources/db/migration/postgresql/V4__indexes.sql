-- Foreign keys first: PostgreSQL indexes none of them by itself.
create index machine_by_room on machine (room_id);
create index target_by_machine on target (machine_id);
create index reading_by_attempt on reading (attempt_id) where attempt_id is not null;
create index finding_by_attempt on finding (attempt_id) where attempt_id is not null;
create index finding_by_product on finding (product_id) where product_id is not null;
create index machine_identity_by_cmid on machine_identity (cmid) where cmid is not null;
-- The queue: few rows of a large table are open at any time.
create index target_next on target (run_id, wave, id) where state in ('waiting', 'owed');
create index target_by_lease on target (leased_until) where state = 'running';
create index target_tally on target (run_id, state, outcome);
create index reading_latest on reading (product_id, observed_at desc, id desc);
create index finding_open on finding (machine_id) where closed_at is null;
