-- Whoever changes what the register says of an organization, by whatever way, leaves what it said: the row, from which day it holds and why, as
-- `kexie.change` says for the transaction. Where nobody says a day, it was always so. The owner of the tables says there as well in whose name it
-- is done (`by`), and the past of which facts is `brought`: a package that carries what was brings their rows itself.
create or replace function association.keep_changes() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  said jsonb := coalesce(nullif(current_setting('kexie.change', true), '')::jsonb, '{}');
begin
  if said ?| array['by', 'brought'] and not reporting.is_owner() then
    said := said - 'by' - 'brought';
  end if;
  with changed as (
    select c.*
    from (values
      ('NAME', old.name, new.name), ('NAME_EN', old.name_en, new.name_en), ('KIND', old.kind, new.kind),
      ('PARENT', old.parent_id::text, new.parent_id::text), ('DISTRICT', old.district_code, new.district_code),
      ('CREDIT_CODE', old.credit_code, new.credit_code), ('FOUNDED_ON', old.founded_on::text, new.founded_on::text),
      ('DISSOLVED_ON', old.dissolved_on::text, new.dissolved_on::text), ('REGISTERED', (not old.named_only)::text, (not new.named_only)::text)
    ) c (what, was, becomes)
    where c.was is distinct from c.becomes
  ), kept as (
    insert into association.organization_change (organization_id, version, what, was, becomes, former_folded, effective_on, reason, changed_by)
    select new.id, old.version + 1, c.what, c.was, c.becomes, case c.what when 'NAME' then old.folded end, (said ->> 'day')::date,
      coalesce(nullif(btrim(said ->> 'reason'), ''), '未说明 · not said'),
      coalesce(said ->> 'by', reporting.caller_fact('actor'), 'kexie')
    from changed c where not coalesce(said -> 'brought' ? concat_ws(' ', new.id, c.what), false)
  )
  select old.version + (count(*) > 0)::integer into new.version from changed;
  return new;
end $$;

-- After `fold_names`, by the order of their names. What waits beside the register is not in it yet.
create or replace trigger keep_changes before update on association.organization
  for each row when (old.pending_for is null and new.pending_for is null) execute function association.keep_changes();
