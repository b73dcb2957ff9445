-- Every id that means the organization of the statement's viewer: its own, and those merged into it. Row security compares
-- stored organizations with these: `organization_id = any ((select reporting.own())::uuid[])`, one look-up a statement.
create or replace function reporting.own() returns uuid[]
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select association.same_as(reporting.caller_fact('organization')::uuid)
$$;

grant execute on function reporting.own() to kexie_domain, kexie_metrics, kexie_reporting;
