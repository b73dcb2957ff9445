-- A folded name without what stands in brackets and without the name of the city before it: what is left of it where somebody is brief.
create or replace function association.bare_name(p_folded text) returns text
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select case when c.folded is not null and starts_with(n.plain, c.folded) and length(n.plain) > length(c.folded) + 1
    then substr(n.plain, length(c.folded) + 1) else n.plain end
  from (select regexp_replace(p_folded, '\([^()]*\)', '', 'g') as plain) n
  left join (
    select association.folded_name(d.name_zh) as folded from association.city t join association.district d on d.code = t.district_code
  ) c on true
$$;
