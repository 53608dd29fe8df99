update product set
    reading_id = latest.id, observed_at = latest.observed_at, state = latest.state,
    channel = latest.channel, kms_host = latest.kms_host, error_code = latest.error_code,
    ad_activated = latest.ad_activated,
    expires_at = case when latest.remaining_minutes between 1 and 2147483647
      then latest.observed_at + latest.remaining_minutes * interval '1 minute' end,
    standing = case
      when latest.channel is distinct from 'VOLUME_KMSCLIENT' then null
      when latest.state = 'licensed' and latest.remaining_minutes > 0
        then case when latest.remaining_minutes < 228960 then 'stalled' else 'renewing' end
      when latest.state in ('unlicensed', 'notification', 'oob_grace', 'oot_grace',
        'non_genuine_grace', 'extended_grace') then 'lapsed' end
  from (
    select distinct on (product_id) * from reading order by product_id, observed_at desc, id desc
  ) latest
  where latest.product_id = product.id;

update machine set visited_at = last.closed_at, outcome = last.outcome, cause = last.cause
  from (
    select distinct on (target.machine_id) target.machine_id, attempt.closed_at, attempt.outcome,
      coalesce(attempt.error_code, attempt.fault, case when attempt.outcome in ('blocked', 'stopped')
        then left(split_part(attempt.detail, ',', 1), 60) end) as cause
    from attempt join target on target.id = attempt.target_id
    where attempt.closed_at is not null
    order by target.machine_id, attempt.closed_at desc, attempt.id desc
  ) last
  where last.machine_id = machine.id;

create index room_subnet_by_room on room_subnet (room_id);
create index product_by_machine on product (machine_id);
drop index machine_by_room;
create index machine_in_room on machine (room_id, name_key);
create index machine_by_expiry on machine (expires_at, name_key) include (life_cycle);
create index machine_retired on machine (id) where life_cycle = 'retired';
create index machine_by_sight on machine (seen_at, name_key);
create index machine_by_worst on machine (worst, name_key);
create index machine_by_visit on machine (visited_at) where visited_at is not null;
create index product_by_title on product (title, state, machine_id) where present;
create index product_counted on product (title, state, machine_id) where counted;
create index product_by_standing on product (standing, expires_at, machine_id) where present;
create index product_by_expiry on product (expires_at, machine_id) where present;
create index finding_by_code on finding (code, machine_id) where closed_at is null;
create index room_by_building on room (building_key);
create index machine_label_by_name on machine_label (name, content);
create index machine_group_member_by_machine on machine_group_member (machine_id);
