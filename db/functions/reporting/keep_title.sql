-- Titles are searched as they stand: written with the revision.
create or replace function reporting.keep_title() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  insert into reporting.searched_title select n.id, n.revision, reporting.doubled(n.title) from written n;
  return null;
end $$;

create or replace trigger keep_title_added after insert on reporting.record
  referencing new table as written for each statement execute function reporting.keep_title();
