-- The check of contributions asks for the revisions that were touched, by key. Planned as a join with a limit it read the
-- whole book for every statement, because no row is ever found.
create or replace function reporting.check_contribution() returns trigger language plpgsql security definer set search_path = pg_catalog, reporting, pg_temp as $$
declare
  touched record;
begin
  select c.record_id as id, c.revision, r.status into touched
    from (select distinct record_id, revision from changed) c
    cross join lateral (select status from reporting.record where id = c.record_id and revision = c.revision offset 0) r
    where r.status <> 'DRAFT' limit 1;
  if found then
    raise exception 'revision % of record % is %', touched.revision, touched.id, touched.status
      using errcode = 'check_violation', constraint = 'contribution_is_unchanged_once_submitted';
  end if;
  return null;
end $$;

create or replace trigger check_contribution_added after insert on reporting.contribution
  referencing new table as changed for each statement execute function reporting.check_contribution();

create or replace trigger check_contribution_changed after update on reporting.contribution
  referencing old table as changed for each statement execute function reporting.check_contribution();

create or replace trigger check_contribution_removed after delete on reporting.contribution
  referencing old table as changed for each statement execute function reporting.check_contribution();
