-- Everybody who is the same as this one: itself, whom it was merged into, and whoever else was.
create or replace function association.same_as(p_id uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with known as (select coalesce((select canonical_id from association.identity_merge where merged_id = p_id), p_id) as id)
  select array_agg(same.id) from (
    select id from known
    union select m.merged_id from association.identity_merge m join known on m.canonical_id = known.id
  ) same
$$;

grant execute on function association.same_as(uuid) to kexie_domain, kexie_metrics, kexie_reporting;
