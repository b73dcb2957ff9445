-- Distinct counts follow the ledger: how many subjects are present in a month and not since `previous_month`, for each area above on the day.
create or replace function metrics.fold_subjects() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('metrics.cube_subject ' || rule_id, 0))
  from (select distinct rule_id from added where subject is not null and counting = 'COUNTED' order by rule_id) touched;
  if not found then
    return null;
  end if;

  with touched as (
    select distinct e.rule_id, s.scope_code, e.subject from added e join association.scope(null) s on s.district_code = e.district_code and e.occurred_on >= s.since and e.occurred_on < s.until
    where e.subject is not null and e.counting = 'COUNTED'
  ), presence as (
    select rule_id, scope_code, month,
           lag(month, 1, '-infinity'::date) over (partition by rule_id, scope_code, subject order by month) as previous_month
    from touched join metrics.cube_subject using (rule_id, scope_code, subject) where entries > 0
  )
  update metrics.cube_distinct d set subjects = d.subjects - p.subjects
  from (select rule_id, scope_code, month, previous_month, count(*) as subjects from presence group by 1, 2, 3, 4) p
  where (d.rule_id, d.scope_code, d.month, d.previous_month) = (p.rule_id, p.scope_code, p.month, p.previous_month);

  insert into metrics.cube_subject (rule_id, scope_code, subject, month, entries)
  select distinct e.rule_id, s.scope_code, e.subject, date_trunc('month', e.occurred_on::timestamp)::date, 0
  from added e join association.scope(null) s on s.district_code = e.district_code and e.occurred_on >= s.since and e.occurred_on < s.until
  where e.subject is not null and e.counting = 'COUNTED'
  on conflict do nothing;

  update metrics.cube_subject c set entries = c.entries + p.entries
  from (
    select e.rule_id, s.scope_code, e.subject, date_trunc('month', e.occurred_on::timestamp)::date as month,
           sum(case when e.reverses is null then 1 else -1 end) as entries
    from added e join association.scope(null) s on s.district_code = e.district_code and e.occurred_on >= s.since and e.occurred_on < s.until
    where e.subject is not null and e.counting = 'COUNTED'
    group by 1, 2, 3, 4
  ) p
  where (c.rule_id, c.scope_code, c.subject, c.month) = (p.rule_id, p.scope_code, p.subject, p.month);

  with touched as (
    select distinct e.rule_id, s.scope_code, e.subject from added e join association.scope(null) s on s.district_code = e.district_code and e.occurred_on >= s.since and e.occurred_on < s.until
    where e.subject is not null and e.counting = 'COUNTED'
  ), presence as (
    select rule_id, scope_code, month,
           lag(month, 1, '-infinity'::date) over (partition by rule_id, scope_code, subject order by month) as previous_month
    from touched join metrics.cube_subject using (rule_id, scope_code, subject) where entries > 0
  )
  insert into metrics.cube_distinct as d (rule_id, scope_code, month, previous_month, subjects)
  select rule_id, scope_code, month, previous_month, count(*) from presence group by 1, 2, 3, 4
  on conflict (rule_id, scope_code, month, previous_month) do update set subjects = d.subjects + excluded.subjects;
  return null;
end $$;

create or replace trigger fold_subjects after insert on metrics.ledger_entry
  referencing new table as added for each statement execute function metrics.fold_subjects();
