-- People are told apart by name and affiliation, both as they are compared.
create or replace function association.folded_person(p_name text, p_affiliation text) returns text
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select association.folded_name(p_name) || chr(10) || association.folded_name(p_affiliation)
$$;

grant execute on function association.folded_person(text, text) to kexie_association, kexie_domain;
