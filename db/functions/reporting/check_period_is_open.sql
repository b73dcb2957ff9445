-- In a closed period nothing new is reported or submitted and nothing accepted is taken back; a correction of what was accepted
-- goes its reviewed way.
create or replace function reporting.check_period_is_open() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  if (new.status in ('DRAFT', 'SUBMITTED') or new.status = 'WITHDRAWN' and tg_op = 'UPDATE' and old.status = 'ACCEPTED')
     and exists (select from reporting.closing where reopened_at is null) and reporting.is_closed(new.type, new.occurred_on)
     and (new.status = 'WITHDRAWN' or not exists (select from reporting.record a where a.id = new.id and a.status = 'ACCEPTED')) then
    raise exception 'the period of % is closed', new.occurred_on using errcode = 'check_violation', constraint = 'record_period_is_open';
  end if;
  return new;
end $$;

create or replace trigger check_period_is_open before insert or update of status, occurred_on on reporting.record
  for each row execute function reporting.check_period_is_open();
