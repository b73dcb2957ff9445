-- How many records are before the reviewers, by organization, district, type and state, for whoever sees all of them: reviewers of the
-- city, and leaders of what is accepted and not confidential. What is accepted while a correction of it waits is another
-- revision, and not among these.
create or replace function reporting.tallied() returns setof reporting.tally
  language sql stable security definer rows 5000 set search_path = pg_catalog, pg_temp as $$
  select reporting.proven_for('READ_SUBMISSION');
  select t.* from reporting.tally t
  where t.records > 0 and ('ANY' = any ((select reporting.reaches('READ_SUBMISSION'))::text[])
    or 'PUBLISHED' = any ((select reporting.reaches('READ_SUBMISSION'))::text[])
      and t.status = 'ACCEPTED' and t.type not in (select c.type from reporting.confidential_type c))
$$;

grant execute on function reporting.tallied() to kexie_reporting;
