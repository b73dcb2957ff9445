-- What the records before the reviewers come to in some months of organizations, by type; or from the first day that is said to the last,
-- where `until` says one. A record came on the day its first revision was submitted.
create or replace function reporting.activity_of(p_spans jsonb) returns setof reporting.activity
  language sql stable set search_path = pg_catalog, pg_temp set enable_mergejoin = off as $$
  select t.organization_id, t.month, t.type,
    (count(*) filter (where r.status = 'ACCEPTED'))::integer,
    (count(*) filter (where r.status in ('SUBMITTED', 'ENDORSED')))::integer,
    (count(*) filter (where r.status = 'RETURNED'))::integer,
    coalesce(bool_or(r.provenance = 'RECONSTRUCTED') filter (where r.status <> 'RETURNED'), false),
    min((f.submitted_at at time zone 'Asia/Shanghai')::date) filter (where r.status <> 'RETURNED' and r.provenance <> 'RECONSTRUCTED')
  from jsonb_to_recordset(p_spans) as t (organization_id uuid, month date, until date, type text)
  -- Looked up span by span, whatever the planner thinks of records it has not counted yet.
  cross join lateral (
    select * from reporting.record r
    where r.organization_id = t.organization_id and r.occurred_on >= t.month and r.occurred_on <= coalesce(t.until, (t.month + interval '1 month')::date - 1)
      and r.type = t.type and r.presented and r.status in ('SUBMITTED', 'ENDORSED', 'RETURNED', 'ACCEPTED') offset 0
  ) r
  cross join lateral (
    select case when r.revision = 1 then r.submitted_at
      else (select min(e.submitted_at) from reporting.record e where e.id = r.id) end as submitted_at
  ) f
  where f.submitted_at is not null
  group by 1, 2, 3
$$;
