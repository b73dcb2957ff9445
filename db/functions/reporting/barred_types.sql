-- Record types that an organization does not report: those that other kinds were said to report, and, where nobody said, what observes the city as
-- a whole, which is its own association's.
create or replace function reporting.barred_types(p_organization uuid) returns text[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(t.type), '{}')
  from association.organization o
  cross join lateral (
    select r.type from reporting.reporter_rule r where o.kind <> all (r.kinds)
    union all
    select b.type from reporting.observed_type b
    where o.kind <> {{the kind of the city’s association}} and not exists (select from reporting.reporter_rule r where r.type = b.type)
  ) t
  where o.id = association.survivor(p_organization)
$$;

grant execute on function reporting.barred_types(uuid) to kexie_domain, kexie_association, kexie_reporting;
