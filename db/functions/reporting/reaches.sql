-- How far the caller may do something, by the table of permissions; the system may everything to anything. None for whoever may not.
create or replace function reporting.reaches(p_action text) returns text[]
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select case reporting.caller_fact('role') when 'SYSTEM' then array['ANY'] else array(
    select p.reach from reporting.permission p where p.action = p_action and p.role = reporting.caller_fact('role')) end
$$;

grant execute on function reporting.reaches(text) to kexie_domain, kexie_metrics, kexie_reporting;
