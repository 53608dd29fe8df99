-- Which request made which run, so that sending it again makes no second one.
create table run_request (
  request_id varchar(200) not null,
  body_sha256 varchar(64) not null,
  run_id bigint,
  made_at timestamp with time zone not null,
  constraint run_request_once primary key (request_id),
  constraint run_request_made_run foreign key (run_id) references run (id)
);

-- What a person said when steering a run; the code why stands in reason.
alter table run_change add column note varchar(1000);
