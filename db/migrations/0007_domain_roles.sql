-- The roles of the domain subgraphs. What reporting records takes of the record book is granted once, to kexie_domain;
-- each subgraph's role is a member of it and has its own schema, tables to come included.
do $$
declare
  domain text;
begin
  if not exists (select from pg_roles where rolname = 'kexie_domain') then
    create role kexie_domain nologin;
  end if;
  foreach domain in array array['venues', 'incubators', 'think_tank', 'cooperation', 'association'] loop
    if not exists (select from pg_roles where rolname = 'kexie_' || domain) then
      execute format('create role %I nologin', 'kexie_' || domain);
    end if;
    execute format('grant kexie_domain to %I', 'kexie_' || domain);
    execute format('grant usage on schema %I to %I', domain, 'kexie_' || domain);
    execute format('alter default privileges in schema %I grant select, insert, update, delete on tables to %I', domain, 'kexie_' || domain);
  end loop;
end $$;
--> statement-breakpoint
grant usage on schema reporting, association to kexie_domain;
--> statement-breakpoint
grant select, insert, update on reporting.record to kexie_domain;
--> statement-breakpoint
grant select, insert, delete on reporting.contribution to kexie_domain;
--> statement-breakpoint
grant select, insert on reporting.step, reporting.acknowledgement to kexie_domain;
--> statement-breakpoint
grant select (id, name, district_code) on association.organization to kexie_domain;
--> statement-breakpoint
grant select on association.district to kexie_domain;
--> statement-breakpoint
grant select (id) on association.person to kexie_domain;
--> statement-breakpoint
grant execute on function association.register_people(jsonb), association.register_organizations(jsonb) to kexie_domain;
