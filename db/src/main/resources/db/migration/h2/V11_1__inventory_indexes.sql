update product set reading_id = (
  select reading.id from reading where reading.product_id = product.id
  order by reading.observed_at desc, reading.id desc fetch first 1 rows only
);
update product set
  (observed_at, state, channel, kms_host, error_code, ad_activated, expires_at) = (
    select observed_at, state, channel, kms_host, error_code, ad_activated,
      case when remaining_minutes between 1 and 2147483647
        then dateadd(minute, remaining_minutes, observed_at) end
    from reading where reading.id = product.reading_id
  )
  where reading_id is not null;
update product set standing = (
    select case
      when reading.channel <> 'VOLUME_KMSCLIENT' then null
      when reading.state = 'licensed' and reading.remaining_minutes > 0
        then case when reading.remaining_minutes < 228960 then 'stalled' else 'renewing' end
      when reading.state in ('unlicensed', 'notification', 'oob_grace', 'oot_grace',
        'non_genuine_grace', 'extended_grace') then 'lapsed' end
    from reading where reading.id = product.reading_id
  )
  where reading_id is not null and channel is not null;

update machine set (visited_at, outcome, cause) = (
  select attempt.closed_at, attempt.outcome,
    coalesce(attempt.error_code, attempt.fault, case when attempt.outcome in ('blocked', 'stopped')
      then substring(regexp_replace(attempt.detail, ',.*', ''), 1, 60) end)
  from attempt join target on target.id = attempt.target_id
  where target.machine_id = machine.id and attempt.closed_at is not null
  order by attempt.closed_at desc, attempt.id desc fetch first 1 rows only
)
where exists (select 1 from target where target.machine_id = machine.id);

create index machine_in_room on machine (room_id, name_key);
create index machine_by_expiry on machine (expires_at, name_key);
create index machine_by_sight on machine (seen_at, name_key);
create index machine_by_worst on machine (worst, name_key);
create index machine_by_visit on machine (visited_at);
create index product_counted on product (counted, title, state, machine_id);
create index machine_by_life on machine (life_cycle);
create index product_by_standing on product (standing, expires_at, machine_id);
create index product_by_expiry on product (expires_at, machine_id);
create index finding_by_code on finding (code, closed_at, machine_id);
create index room_by_building on room (building_key);
