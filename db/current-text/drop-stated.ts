import { schemas } from './schemas.ts'

const names = schemas.map((name) => `'${name}'`).join(', ')

/**
 * SQL that takes away all that the files may state, before they state it anew. A function that a table is made of (a
 * default, a constraint) stays and is replaced. Rights are taken from the roles of the product, not from its owner.
 */
export const dropStated = `
do $$
declare
  thing record;
begin
  for thing in
    select t.tgname as name, c.oid::regclass as on_table from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where not t.tgisinternal and c.relnamespace::regnamespace::text in (${names})
  loop
    execute format('drop trigger %I on %s', thing.name, thing.on_table);
  end loop;
  for thing in select policyname as name, schemaname, tablename from pg_policies where schemaname in (${names}) loop
    execute format('drop policy %I on %I.%I', thing.name, thing.schemaname, thing.tablename);
  end loop;
  for thing in
    select c.oid::regclass as name from pg_class c where c.relrowsecurity and c.relnamespace::regnamespace::text in (${names})
  loop
    execute format('alter table %s disable row level security', thing.name);
  end loop;
  for thing in
    select c.oid::regclass as name from pg_class c where c.relkind = 'v' and c.relnamespace::regnamespace::text in (${names})
  loop
    execute format('drop view if exists %s cascade', thing.name);
  end loop;
  for thing in
    select p.oid::regprocedure as name from pg_proc p
    where p.pronamespace::regnamespace::text in (${names})
      and not exists (select from pg_depend d where d.refclassid = 'pg_proc'::regclass and d.refobjid = p.oid and d.deptype = 'n')
  loop
    execute format('drop function %s', thing.name);
  end loop;
  for thing in
    select r.rolname as name, n.nspname as of_schema from pg_roles r cross join pg_namespace n
    where r.rolname like 'kexie\\_%' and r.rolname <> current_user and not r.rolsuper and n.nspname in (${names})
  loop
    execute format('revoke all on all tables in schema %I from %I', thing.of_schema, thing.name);
    execute format('revoke all on all functions in schema %I from %I', thing.of_schema, thing.name);
    execute format('revoke all on schema %I from %I', thing.of_schema, thing.name);
  end loop;
end $$`

/** SQL without which whoever may connect may call a function until somebody says otherwise. */
export const nobodyCalls = `revoke execute on all functions in schema ${schemas.join(', ')} from public`
