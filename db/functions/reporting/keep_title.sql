-- Titles are searched as they stand: written with the revision, and anew when a draft gets another.
create or replace function reporting.keep_title() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  insert into reporting.searched_title select n.id, n.revision, reporting.doubled(n.title) from written n;
  return null;
end $$;

create or replace trigger keep_title_added after insert on reporting.record
  referencing new table as written for each statement execute function reporting.keep_title();

create or replace function reporting.keep_changed_title() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  update reporting.searched_title set doubled = reporting.doubled(new.title) where record_id = new.id and revision = new.revision;
  return null;
end $$;

create or replace trigger keep_title_changed after update of title on reporting.record
  for each row when (old.title <> new.title) execute function reporting.keep_changed_title();
