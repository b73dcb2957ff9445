-- Revisions whose title holds a text, whatever the case; what is not accepted, and what is confidential, to those alone who may see
-- it, as `record_is_visible` has it. Row security keeps a search from any index, so the titles are looked through here, and
-- whoever asks sees of what is found what he may see. What is hidden is little and known beforehand: asked of each of a
-- hundred thousand hits it would cost as much as the hits.
create or replace function reporting.titled(p_text text) returns table (id uuid, revision integer)
  language sql stable security definer rows 100 set search_path = pg_catalog, public, pg_temp as $$
  select reporting.proven_caller();
  select t.record_id, t.revision from reporting.searched_title t
  where t.doubled like '%' || regexp_replace(reporting.doubled(p_text), '([\\%_])', '\\\1', 'g') || '%'
    and (t.record_id, t.revision) not in (
      select r.id, r.revision from reporting.record r
      where r.status <> 'ACCEPTED'
        and (r.organization_id = any ((select reporting.own())::uuid[])) is not true
        and (r.status <> 'DRAFT' and r.submitted_at is not null and case (select reporting.claim('role'))
          when 'REVIEWER' then true when 'LEADER' then true
          when 'DISTRICT_REVIEWER' then r.district_code = (select reporting.claim('district')) end) is not true
        and (select reporting.claim('role')) <> 'SYSTEM'
      union all
      select r.id, r.revision from reporting.record r
      where r.type in (select c.type from reporting.confidential_type c)
        and (r.organization_id = any ((select reporting.own())::uuid[])) is not true
        and (r.status <> 'DRAFT' and r.district_code = (select reporting.claim('district'))) is not true
        and (select reporting.claim('role')) not in ('SYSTEM', 'REVIEWER'))
$$;

grant execute on function reporting.titled(text) to kexie_domain, kexie_reporting;
