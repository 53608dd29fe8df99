create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_alive on scheduled_tasks (last_heartbeat);
create index run_change_by_run on run_change (run_id, id);
-- Few PCs of a campus are owed, and fewer due.
create index target_owed on target (due_at) where state = 'owed';
create index target_leased on target (leased_by) where state = 'running';
