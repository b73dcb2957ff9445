-- Refuses unless the caller is proven and may do it, however far: what a function with the owner's rights asks that answers some only.
create or replace function reporting.proven_for(p_action text) returns void
  language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  who constant jsonb := reporting.proven_caller();
begin
  if reporting.reaches(p_action) = '{}' then
    raise exception '% may not ask this', who ->> 'role' using errcode = 'insufficient_privilege';
  end if;
end $$;
