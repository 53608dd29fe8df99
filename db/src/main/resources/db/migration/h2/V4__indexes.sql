-- H2 indexes foreign keys by itself.
create index machine_identity_by_cmid on machine_identity (cmid);
create index target_next on target (run_id, state, wave, id);
create index target_by_lease on target (state, leased_until);
create index reading_latest on reading (product_id, observed_at, id);
create index finding_by_machine on finding (machine_id, closed_at);
