create index reading_by_time on reading (observed_at);
create index report_by_time on report (as_of);
