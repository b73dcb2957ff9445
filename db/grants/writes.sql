-- Whatever a role may write by these grants, it writes for a caller it can prove, or not at all.
do $$
declare
  written regclass;
begin
  for written in
    select c.oid from pg_class c
    where c.relkind = 'r' and exists (
      select from aclexplode(c.relacl) a join pg_roles r on r.oid = a.grantee
      where r.rolname like 'kexie\_%' and a.grantee <> c.relowner and a.privilege_type in ('INSERT', 'UPDATE', 'DELETE', 'TRUNCATE'))
      and c.relnamespace::regnamespace::text = any ({{the subgraphs}})
  loop
    execute format('create trigger a_caller_is_proven before insert or update or delete or truncate on %s
      for each statement execute function reporting.refuse_unproven()', written);
  end loop;
end $$;
