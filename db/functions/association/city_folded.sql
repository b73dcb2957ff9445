-- The folded name of the city, which stands before many a name and is left out as often; null where no city is set up.
create or replace function association.city_folded() returns text
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select association.folded_name(d.name_zh) from association.city t join association.district d on d.code = t.district_code
$$;
