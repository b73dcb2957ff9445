-- What a database was founded as, it stays: a demo's ledger has records that were never reported, and nothing is taken out of one.
create or replace function association.keep_installation() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.kind = old.kind then
    return new;
  end if;
  raise exception 'what a database was founded as is never changed';
end $$;

create or replace trigger keep_installation before update or delete on association.installation
  for each row execute function association.keep_installation();
create or replace trigger keep_installation_whole before truncate on association.installation
  for each statement execute function association.keep_installation();
