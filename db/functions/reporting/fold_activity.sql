-- What organizations reported of months, counted anew for the months that a statement touched, and how many of their records are
-- in which state, by the difference. One transaction at a time counts an organization's; locks are taken in one order, by the
-- first statement of a transaction that moves its records.
create or replace function reporting.fold_activity() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
declare
  touched jsonb;
begin
  with was as (
    select id, organization_id, district_code, type, date_trunc('month', occurred_on::timestamp)::date as month, status, provenance from before
    where presented and status <> 'DRAFT' and submitted_at is not null
  ), becomes as (
    select id, organization_id, district_code, type, date_trunc('month', occurred_on::timestamp)::date as month, status, provenance from after
    where presented and status <> 'DRAFT' and submitted_at is not null
  )
  select jsonb_agg(distinct jsonb_build_object('organization_id', c.organization_id, 'type', c.type, 'month', c.month)) into touched
  from ((table was except table becomes) union all (table becomes except table was)) c;
  if touched is null then
    return null;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('reporting.activity ' || t.organization_id, 0))
  from (select distinct e ->> 'organization_id' as organization_id from jsonb_array_elements(touched) e order by 1) t;
  delete from reporting.activity a using jsonb_populate_recordset(null::reporting.activity, touched) t
  where a.organization_id = t.organization_id and a.month = t.month and a.type = t.type;
  insert into reporting.activity select * from reporting.activity_of(touched);
  insert into reporting.tally as t (organization_id, district_code, type, status, records)
  select organization_id, district_code, type, status, sum(sign) from (
    select organization_id, district_code, type, status, -1 as sign from before
    where presented and status <> 'DRAFT' and submitted_at is not null
    union all
    select organization_id, district_code, type, status, 1 from after where presented and status <> 'DRAFT' and submitted_at is not null
  ) moved group by 1, 2, 3, 4 having sum(sign) <> 0 order by 1, 2, 3, 4
  on conflict (organization_id, district_code, type, status) do update set records = t.records + excluded.records;
  return null;
end $$;

create or replace trigger fold_activity after update on reporting.record
  referencing old table as before new table as after for each statement execute function reporting.fold_activity();
