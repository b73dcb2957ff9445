-- The district of the statement's viewer and all it is made of. Row security compares the district a row lies in with these.
create or replace function reporting.own_districts() returns text[]
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select association.within(reporting.caller_fact('district'))
$$;

grant execute on function reporting.own_districts() to kexie_domain, kexie_metrics, kexie_reporting;
