-- One proven fact of the caller: role, actor, account, organization or district; null when nobody is named.
create or replace function reporting.caller_fact(p_name text) returns text
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select reporting.caller() ->> p_name
$$;

grant execute on function reporting.caller_fact(text) to kexie_domain, kexie_metrics, kexie_reporting;
