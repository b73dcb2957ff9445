-- Revisions whose title holds a text, whatever the case, drafts to their own organization alone. Row security keeps a search
-- from any index, so the titles are looked through here, and whoever asks sees of what is found what he may see. The drafts of
-- others, which are few, are known beforehand: asked of each of a hundred thousand hits they would cost as much as the hits.
create or replace function reporting.titled(p_text text) returns table (id uuid, revision integer)
  language sql stable security definer rows 100 set search_path = pg_catalog, public, pg_temp as $$
  select reporting.proven_caller();
  select t.record_id, t.revision from reporting.searched_title t
  where t.doubled like '%' || regexp_replace(reporting.doubled(p_text), '([\\%_])', '\\\1', 'g') || '%'
    and (t.record_id, t.revision) not in (
      select r.id, r.revision from reporting.record r
      where r.status <> 'ACCEPTED' and r.status = 'DRAFT'
        and (select reporting.claim('role')) <> 'SYSTEM' and (r.organization_id = any ((select reporting.own())::uuid[])) is not true)
$$;

grant execute on function reporting.titled(text) to kexie_domain, kexie_reporting;
