-- Whether an accepted revision of a record counts, so that what takes its place corrects it. What was only announced counts nothing yet: that it was
-- held is no correction.
create or replace function reporting.has_counting(p_id uuid) returns boolean language sql stable as $$
  select exists (
    select from reporting.record a where a.id = p_id and a.status = 'ACCEPTED'
      and (select coalesce(bool_or(c.counting <> 'PLANNED'), true) from metrics.counted(a.type, a.content) c))
$$;

grant execute on function reporting.has_counting(uuid) to kexie_domain, kexie_reporting;
