-- What was owed stays owed: a duty that has begun is ended today at the earliest, and one that has not begun may be called off.
create or replace function reporting.keep_past_duties() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  today constant date := (now() at time zone 'Asia/Shanghai')::date;
  ending constant text[] := array['ends_on', 'ended_by', 'ended_at', 'end_reason'];
begin
  if tg_op = 'DELETE' and old.starts_on > today then
    return old;
  end if;
  if tg_op = 'UPDATE' and to_jsonb(new) - ending = to_jsonb(old) - ending
     and new.ends_on >= today and (old.ends_on is null or new.ends_on < old.ends_on) then
    return new;
  end if;
  raise exception 'a duty that has begun is ended, not rewritten' using errcode = 'check_violation', constraint = 'duty_keeps_its_past';
end $$;

create or replace trigger keep_past_duties before update or delete on reporting.duty
  for each row execute function reporting.keep_past_duties();
