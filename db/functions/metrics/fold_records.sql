-- How many records count by the rules in force follows the ledger, as subjects do: how many stand in a year and not since `previous_year`, in each area,
-- at every level of the tree. How a touched record stood before is read from its own entries by key, whatever the planner
-- thinks of their number: nothing is kept a record.
create or replace function metrics.fold_records() returns trigger language plpgsql as $$
begin
  with ruling as materialized (
    select f.rule_id, f.since, f.until from metrics.in_force(null) f
  ), live as (
    select t.record_id, p.scope_code as code, extract(year from e.occurred_on)::smallint as year,
           sum(e.sign) as entries, coalesce(sum(e.sign) filter (where e.id < t.first), 0) as entries_before
    from (select record_id, min(id) as first from added group by 1) t
    cross join lateral (
      select l.id, l.rule_id, l.occurred_on, l.district_code, case when l.reverses is null then 1 else -1 end as sign
      from metrics.ledger_entry l where l.record_id = t.record_id offset 0
    ) e
    join ruling r on r.rule_id = e.rule_id and e.occurred_on >= r.since and e.occurred_on < r.until
    join association.scope(null) p on p.district_code = e.district_code and e.occurred_on >= p.since and e.occurred_on < p.until
    group by 1, 2, 3
  ), presence as (
    select code, year, lag(year, 1, 0::smallint) over (partition by record_id, code order by year) as previous_year, 1 as sign
    from live where entries > 0
    union all
    select code, year, lag(year, 1, 0::smallint) over (partition by record_id, code order by year), -1
    from live where entries_before > 0
  )
  insert into metrics.cube_record as c (scope_code, year, previous_year, records)
  select code, year, previous_year, sum(sign) from presence group by 1, 2, 3 having sum(sign) <> 0 order by 1, 2, 3
  on conflict (scope_code, year, previous_year) do update set records = c.records + excluded.records;
  return null;
end $$;

create or replace trigger fold_records after insert on metrics.ledger_entry
  referencing new table as added for each statement execute function metrics.fold_records();
