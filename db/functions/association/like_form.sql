-- One form of a name as the index of forms keeps it.
create or replace function association.like_form(p_form text) returns integer
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select ('x' || left(md5(p_form), 8))::bit(32)::integer
$$;

grant execute on function association.like_form(text) to kexie_association;
