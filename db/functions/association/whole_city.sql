-- The area that is meant where none is named: the city's own, whatever lies above it; before anybody has said which that is,
-- the one that is part of no other.
create or replace function association.whole_city() returns text
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select coalesce((select c.district_code from association.city c),
    (select d.code from association.district d where d.parent_code is null order by d.code limit 1))
$$;

grant execute on function association.whole_city() to kexie_domain, kexie_reporting, kexie_metrics, kexie_association;
