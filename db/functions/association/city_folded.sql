-- The folded name of the city, which stands before many a name and is left out as often, with and without 市; none where no city is set up.
create or replace function association.city_folded() returns text[]
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select array_remove(array[c.name, case when c.name like '_%市' then left(c.name, -1) end], null)
  from (select (
    select association.folded_name(d.name_zh) from association.city t join association.district d on d.code = t.district_code) as name) c
$$;
