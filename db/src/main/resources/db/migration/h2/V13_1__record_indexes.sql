create index event_by_time on event (at);
create index deed_by_subject on deed (done_on, id);
