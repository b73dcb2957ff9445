-- One role a subgraph, without a right of its own until a grant gives it. Roles are the cluster's, so another
-- database may have made them; who connects as them is set at each start. Those that report records share kexie_domain.
do $$
declare
  subgraph text;
begin
  foreach subgraph in array array['domain', 'association', 'reporting', 'metrics', 'events', 'venues', 'incubators', 'think_tank', 'talent', 'cooperation'] loop
    if not exists (select from pg_roles where rolname = 'kexie_' || subgraph) then
      execute format('create role %I nologin', 'kexie_' || subgraph);
    end if;
  end loop;
end $$;

grant kexie_domain to kexie_association, kexie_events, kexie_venues, kexie_incubators, kexie_think_tank, kexie_talent, kexie_cooperation;
