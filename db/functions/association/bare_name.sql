-- A folded name without what stands in brackets and without the name of the city before it: what is left of it where somebody is brief.
create or replace function association.bare_name(p_folded text) returns text
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select case when starts_with(n.plain, n.city) and length(n.plain) > length(n.city) + 1
    then substr(n.plain, length(n.city) + 1) else n.plain end
  from (select association.without_brackets(p_folded) as plain, association.city_folded() as city) n
$$;
