-- What every organization owes between two days, and what came of it. Looks at the whole book, whoever asks; who may see which
-- row is the caller's to say. Days are those of Shanghai.
create function reporting.obligations(p_from date, p_to date, p_form text, p_organization uuid, p_district text, p_today date)
  returns table (form_code text, organization_id uuid, district_code text, period date, ends_on date, due_on date, state text,
    on_time boolean, first_reported_on date, accepted integer, pending integer, returned integer, declared_at timestamptz,
    exception_reason text, excepted_by text, closed_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with slots as materialized (
    select distinct f.code, f.cadence, f.types, o.id as organization_id, o.district_code, p.period,
      case f.cadence when 'MONTH' then (p.period + interval '1 month')::date - 1 else (p.period + interval '1 year')::date - 1 end as ends_on,
      (date_trunc('month', case f.cadence when 'MONTH' then p.period::timestamp else p.period + interval '11 months' end)
        + make_interval(months => f.due_months, days => f.due_day - 1))::date as due_on
    from reporting.form f
    join reporting.duty d on d.form_code = f.code
    join association.organization o on o.id = d.organization_id or o.kind = d.organization_kind
    cross join lateral (
      select s::date as period from generate_series(
        date_trunc(case f.cadence when 'MONTH' then 'month' else 'year' end, greatest(p_from, d.starts_on)::timestamp),
        least(p_to, coalesce(d.ends_on, p_to))::timestamp,
        case f.cadence when 'MONTH' then interval '1 month' else interval '1 year' end) s
    ) p
    where (p_form is null or f.code = p_form) and (p_organization is null or o.id = p_organization)
      and (p_district is null or o.district_code = p_district
        or exists (select from association.district a where a.code = p_district and a.parent_code is null))
      and (o.founded_on is null or o.founded_on <= p.period)
      and (o.dissolved_on is null or o.dissolved_on >= p.period)
      and not exists (select from association.identity_merge m where m.merged_id = o.id)
  ), activity as materialized (
    -- Materialized: planned as one with the slots it was read once for each of them.
    select r.organization_id, r.type, date_trunc('month', r.occurred_on::timestamp)::date as month, r.status::text as status,
      r.provenance::text as provenance,
      (select min((s.at at time zone 'Asia/Shanghai')::date) from reporting.step s where s.record_id = r.id and s.action = 'SUBMIT') as first_on
    from reporting.record r
    where r.presented and r.occurred_on between date_trunc('year', p_from::timestamp)::date and (p_to + interval '1 year')::date
      and r.status::text in ('SUBMITTED', 'ENDORSED', 'RETURNED', 'ACCEPTED')
      and (p_organization is null or r.organization_id = p_organization)
  ), came as materialized (
    select s.code, s.organization_id, s.period,
      min(a.first_on) filter (where a.status <> 'RETURNED' and a.provenance <> 'RECONSTRUCTED') as first_on,
      count(*) filter (where a.status = 'ACCEPTED')::integer as accepted,
      count(*) filter (where a.status in ('SUBMITTED', 'ENDORSED'))::integer as pending,
      count(*) filter (where a.status = 'RETURNED')::integer as returned,
      coalesce(bool_or(a.provenance = 'RECONSTRUCTED') filter (where a.status <> 'RETURNED'), false) as reconstructed
    from slots s join activity a on a.organization_id = s.organization_id and a.month between s.period and s.ends_on and a.first_on is not null
      and (cardinality(s.types) = 0 or a.type = any (s.types))
    group by 1, 2, 3
  ), excepted as (
    select distinct on (e.form_code, e.organization_id, e.period) e.* from reporting.exception e
    order by e.form_code, e.organization_id, e.period, e.granted_at desc
  ), judged as (
    select s.*, coalesce(e.due_on, s.due_on) as due, e.id is not null and e.due_on is null as exempt, e.reason, e.granted_by,
      c.first_on, coalesce(c.accepted, 0) as accepted, coalesce(c.pending, 0) as pending, coalesce(c.returned, 0) as returned,
      coalesce(c.reconstructed, false) as reconstructed, d.declared_at, (d.declared_at at time zone 'Asia/Shanghai')::date as declared_on, k.closed_at
    from slots s
    left join came c on c.code = s.code and c.organization_id = s.organization_id and c.period = s.period
    left join excepted e on e.form_code = s.code and e.organization_id = s.organization_id and e.period = s.period
    left join reporting.declaration d on d.form_code = s.code and d.organization_id = s.organization_id and d.period = s.period and d.revoked_at is null
    left join reporting.closing k on k.form_code = s.code and k.period = s.period and k.reopened_at is null
  )
  select j.code, j.organization_id, j.district_code, j.period, j.ends_on, j.due,
    case when j.first_on <= j.due then 'REPORTED'
         when j.reconstructed then 'RECONSTRUCTED'
         when j.first_on is not null then 'LATE'
         when j.returned > 0 then 'RETURNED'
         when j.declared_at is not null then 'NOTHING'
         when j.exempt then 'EXEMPT'
         when p_today < j.period then 'AHEAD'
         when p_today <= j.due then 'OPEN'
         else 'MISSING' end,
    case when j.first_on <= j.due then true
         when j.reconstructed then null
         when j.first_on is not null then false
         when j.returned > 0 then null
         when j.declared_at is not null then j.declared_on <= j.due end,
    case when j.reconstructed and j.first_on > j.due then null else j.first_on end, j.accepted, j.pending, j.returned, j.declared_at, j.reason, j.granted_by, j.closed_at
  from judged j
$$;
--> statement-breakpoint
-- Whether the books are closed for a record of this type on this day.
create function reporting.is_closed(p_type text, p_day date) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from reporting.closing k join reporting.form f on f.code = k.form_code
    where k.reopened_at is null and (cardinality(f.types) = 0 or p_type = any (f.types))
      and k.period = date_trunc(case f.cadence when 'MONTH' then 'month' else 'year' end, p_day::timestamp)::date)
$$;
--> statement-breakpoint
-- In a closed period nothing new is reported or submitted and nothing accepted is taken back; a correction of what was accepted
-- goes its reviewed way.
create function reporting.check_period_is_open() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from reporting.closing where reopened_at is null) and reporting.is_closed(new.type, new.occurred_on)
     and (new.status = 'WITHDRAWN' and tg_op = 'UPDATE' and old.status = 'ACCEPTED'
       or new.status in ('DRAFT', 'SUBMITTED')
         and not exists (select from reporting.record a where a.id = new.id and a.status = 'ACCEPTED')) then
    raise exception 'the period of % is closed', new.occurred_on using errcode = 'check_violation', constraint = 'record_period_is_open';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger check_period_is_open before insert or update of status, occurred_on on reporting.record
  for each row execute function reporting.check_period_is_open();
--> statement-breakpoint
create trigger bulletin_is_append_only before update or delete or truncate on reporting.bulletin
  for each statement execute function metrics.refuse_change();
--> statement-breakpoint
revoke all on function reporting.obligations(date, date, text, uuid, text, date), reporting.is_closed(text, date), reporting.check_period_is_open() from public;
--> statement-breakpoint
grant execute on function reporting.obligations(date, date, text, uuid, text, date) to kexie_reporting, kexie_metrics;
--> statement-breakpoint
grant execute on function reporting.is_closed(text, date) to kexie_reporting, kexie_domain;
--> statement-breakpoint
grant select, insert, update on reporting.form, reporting.duty, reporting.declaration, reporting.exception, reporting.closing to kexie_reporting;
--> statement-breakpoint
grant select, insert on reporting.bulletin to kexie_reporting;
--> statement-breakpoint
grant select on reporting.form to kexie_metrics;
