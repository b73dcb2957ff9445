-- A folded name without what stands in brackets and without the name of the city (`city_folded`) before it: what is left of it where somebody is brief.
create or replace function association.bare_name(p_folded text, p_city text[]) returns text
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select coalesce((
    select substr(n.plain, length(c.name) + 1) from unnest(p_city) with ordinality c (name, place)
    where starts_with(n.plain, c.name) and length(n.plain) > length(c.name) + 1 order by c.place limit 1), n.plain)
  from (select association.without_brackets(p_folded) as plain) n
$$;
