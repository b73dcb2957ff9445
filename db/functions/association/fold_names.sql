-- Whoever writes a name into a register, by whatever way, has it folded here.
create or replace function association.fold_names() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if tg_table_name = 'person' then
    new.folded := association.folded_person(new.name, new.affiliation);
  else
    new.folded := association.folded_name(new.name);
    new.forms := association.like_forms(new.folded);
  end if;
  new.skeleton := association.skeleton(new.folded);
  return new;
end $$;

create or replace trigger fold_names before insert or update on association.person
  for each row execute function association.fold_names();

create or replace trigger fold_names before insert or update on association.organization
  for each row execute function association.fold_names();
