-- Every id of the organization that the caller reports for, its own and those merged into it; none for whoever reports for none: a role
-- that the table of permissions does not let report, software whose token does not.
create or replace function reporting.reports_for() returns uuid[]
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select coalesce((
    select association.same_as((c ->> 'organization')::uuid) from reporting.caller() c
    where 'OWN' = any (reporting.reaches('REPORT')) and (c ->> 'role' <> 'SERVICE' or c -> 'scopes' ? 'REPORT')), '{}')
$$;

grant execute on function reporting.reports_for() to kexie_domain, kexie_metrics, kexie_reporting;
