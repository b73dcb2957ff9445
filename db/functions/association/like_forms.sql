-- What a folded name shares with every name one edit apart: itself, and itself without each of its characters; and what is left of it
-- without brackets. Each as four bytes of its hash, so that an index finds them; whoever looks compares the names themselves.
create or replace function association.like_forms(p_folded text) returns integer[]
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select array_agg(distinct association.like_form(f.form)) from (
    values (p_folded), (association.without_brackets(p_folded))
    union all select overlay(p_folded placing '' from i for 1) from generate_series(1, length(p_folded)) i
  ) f (form)
$$;

grant execute on function association.like_forms(text) to kexie_association;
