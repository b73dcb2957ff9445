-- Whether the session acts as the owner of the tables, whatever function it is in: `current_user` is the owner's in every
-- function that runs with the owner's rights, what SET ROLE said is not.
create or replace function reporting.is_owner() returns boolean
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select pg_has_role(coalesce(nullif(current_setting('role'), 'none'), session_user)::name,
    (select relowner from pg_class where oid = 'reporting.record'::regclass), 'member')
$$;

grant execute on function reporting.is_owner() to kexie_domain, kexie_metrics, kexie_reporting;
