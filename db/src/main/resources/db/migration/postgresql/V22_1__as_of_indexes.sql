create index reading_by_time on reading (observed_at);
create index report_by_time on report (as_of);
create index product_absence_open on product_absence (product_id) where to_at is null;
create index machine_past_open on machine_past (machine_id) where to_at is null;
