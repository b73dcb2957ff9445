-- Revisions whose title holds a text, whatever the case; what is not accepted, and what is confidential, to those alone who may see
-- it, by the same rule as `record_is_visible`. Row security keeps a search from any index, so the titles are looked through here, and
-- whoever asks sees of what is found what he may see. What is hidden is little and known beforehand: asked of each of a
-- hundred thousand hits it would cost as much as the hits.
create or replace function reporting.titled(p_text text) returns table (id uuid, revision integer)
  language sql stable security definer rows 100 set search_path = pg_catalog, public, pg_temp as $$
  select reporting.proven_caller();
  select t.record_id, t.revision from reporting.searched_title t
  where t.doubled like '%' || regexp_replace(reporting.doubled(p_text), '([\\%_])', '\\\1', 'g') || '%'
    and (t.record_id, t.revision) not in (
      select record.id, record.revision from reporting.record
      where status <> 'ACCEPTED' and (select reporting.caller_fact('role')) <> 'SYSTEM' and ({{a record is seen}}) is not true
      union all
      select record.id, record.revision from reporting.record
      where type in (select c.type from reporting.confidential_type c) and (select reporting.caller_fact('role')) <> 'SYSTEM' and ({{a record is seen}}) is not true)
$$;

grant execute on function reporting.titled(text) to kexie_domain, kexie_reporting;
