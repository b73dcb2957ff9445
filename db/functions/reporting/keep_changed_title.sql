-- The title a draft is given later is searched as it stands then.
create or replace function reporting.keep_changed_title() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  update reporting.searched_title set doubled = reporting.doubled(new.title) where record_id = new.id and revision = new.revision;
  return null;
end $$;

create or replace trigger keep_title_changed after update of title on reporting.record
  for each row when (old.title <> new.title) execute function reporting.keep_changed_title();
