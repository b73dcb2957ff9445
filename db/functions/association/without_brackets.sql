-- A folded name without what stands in brackets.
create or replace function association.without_brackets(p_folded text) returns text
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select regexp_replace(p_folded, '\([^()]*\)', '', 'g')
$$;

grant execute on function association.without_brackets(text) to kexie_association;
