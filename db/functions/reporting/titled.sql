-- Revisions whose title holds a text, whatever the case, drafts to their own organization alone. Row security keeps a search
-- from any index, so the titles are looked through here, and whoever asks sees of what is found what he may see. Whether
-- a revision is a draft is asked of the index of those that are not accepted, which few are.
create or replace function reporting.titled(p_text text) returns table (id uuid, revision integer)
  language sql stable security definer rows 100 set search_path = pg_catalog, public, pg_temp as $$
  select reporting.proven_caller();
  select t.record_id, t.revision from reporting.searched_title t
  where t.doubled like '%' || regexp_replace(reporting.doubled(p_text), '([\\%_])', '\\\1', 'g') || '%'
    and not exists (
      select from reporting.record r where r.id = t.record_id and r.revision = t.revision and r.status <> 'ACCEPTED' and r.status = 'DRAFT'
        and (select reporting.claim('role')) <> 'SYSTEM' and (r.organization_id = any ((select reporting.own())::uuid[])) is not true offset 0)
$$;

grant execute on function reporting.titled(text) to kexie_domain, kexie_reporting;
