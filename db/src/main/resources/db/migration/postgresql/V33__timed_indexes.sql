create index schedule_next on schedule (next_at);
create index firing_run on firing (run_id);
create index booking_room on booking (room_id, ends_at);
create index imaging_sign_open on imaging_sign (judged, machine_id);
create index delivery_due on delivery (state, due_at);
create index follow_up_state on follow_up (state);
create index run_change_at on run_change (changed_at);
