-- Adds rows to the chain, in the name of the proven caller: who acted is never the argument's to say, but for the system's own.
create or replace function association.audit(p_entries jsonb) returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  select association.append_audit(p_entries, reporting.proven_caller())
$$;

grant execute on function association.audit(jsonb) to kexie_domain, kexie_metrics, kexie_reporting;
