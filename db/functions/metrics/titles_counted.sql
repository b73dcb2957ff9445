-- Titles of revisions that were counted, as they read today where a correction changed nothing else: whoever may read a figure may read what made it up, withdrawn or not; for a proven caller.
create or replace function metrics.titles_counted(p_records uuid[], p_revisions integer[])
  returns table (record_id uuid, revision integer, title text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select reporting.proven_caller();
  select r.id, r.revision, coalesce((select a.title from reporting.record a where a.id = r.id and a.status = 'ACCEPTED'), r.title)
  from (select distinct k.id, k.revision from unnest(p_records, p_revisions) as k (id, revision)) k
  join reporting.record r on r.id = k.id and r.revision = k.revision
  where r.type not in (select c.type from reporting.confidential_type c)
    and exists (select from metrics.ledger_entry e where e.record_id = k.id and e.revision = k.revision)
$$;

grant execute on function metrics.titles_counted(uuid[], integer[]) to kexie_metrics;
