-- The gateway, which has counts to keep and nothing else.
do $$
begin
  if not exists (select from pg_roles where rolname = 'kexie_gateway') then
    create role kexie_gateway nologin;
  end if;
end $$;
