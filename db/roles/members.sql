-- One role a subgraph, without a right of its own until a grant gives it. Roles are the cluster's, so another
-- database may have made them; who connects as them is set at each start. Those that report records share kexie_domain.
do $$
declare
  subgraph text;
begin
  foreach subgraph in array {{the subgraphs}} || 'domain'::text loop
    if not exists (select from pg_roles where rolname = 'kexie_' || subgraph) then
      execute format('create role %I nologin', 'kexie_' || subgraph);
    end if;
  end loop;
  foreach subgraph in array {{the domains}} loop
    execute format('grant kexie_domain to %I', 'kexie_' || subgraph);
  end loop;
  -- Records of the types that a city defines itself are reported there.
  grant kexie_domain to kexie_reporting;
end $$;
