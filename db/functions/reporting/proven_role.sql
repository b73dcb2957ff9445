-- Refuses unless the caller is proven and has one of these roles, or is the system: what a function with the owner's rights asks
-- that answers some only.
create or replace function reporting.proven_role(variadic p_roles text[]) returns void
  language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  role constant text := reporting.proven_caller() ->> 'role';
begin
  if role <> all (p_roles || array['SYSTEM']) then
    raise exception '% may not ask this', role using errcode = 'insufficient_privilege';
  end if;
end $$;
