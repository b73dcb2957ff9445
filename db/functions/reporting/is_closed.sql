-- Whether the period is closed for a record of this type on this day.
create or replace function reporting.is_closed(p_type text, p_day date) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select reporting.proven_caller();
  select exists (
    select from reporting.closing k join reporting.form f on f.code = k.form_code
    where k.reopened_at is null and (cardinality(f.types) = 0 or p_type = any (f.types))
      and k.period = date_trunc(case f.cadence when 'MONTH' then 'month' else 'year' end, p_day::timestamp)::date)
$$;

grant execute on function reporting.is_closed(text,date) to kexie_domain, kexie_reporting;
