-- Refuses unless the caller reports for this organization, or is the system: what another's drafts name is neither told nor written
-- by asking for him.
create or replace function reporting.proven_reporter(p_for uuid) returns void
  language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if reporting.proven_caller() ->> 'role' <> 'SYSTEM' and (p_for = any (reporting.reports_for())) is not true then
    raise exception 'names are given in one''s own reports' using errcode = 'insufficient_privilege';
  end if;
end $$;
