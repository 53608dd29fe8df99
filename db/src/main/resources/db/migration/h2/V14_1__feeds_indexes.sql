create index machine_mark_by_mark on machine_mark (kind, mark);
