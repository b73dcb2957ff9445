-- Whether the period is closed for a record of this type on this day.
create or replace function reporting.is_closed(p_type text, p_day date) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select reporting.proven_caller();
  select exists (
    select from reporting.periods(null, p_day, p_day) p
    join reporting.closing k on k.form_code = p.form_code and k.period = p.period
    where k.reopened_at is null and (cardinality(p.types) = 0 or p_type = any (p.types)))
$$;

grant execute on function reporting.is_closed(text,date) to kexie_domain, kexie_reporting;
