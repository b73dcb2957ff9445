-- An area and all it is made of today, at whatever depth; none for a code that no area has. Whatever is asked of an area is asked of these:
-- `district_code = any ((select association.within(…))::text[])`, one look-up a statement.
create or replace function association.within(p_area text) returns text[]
  language sql stable set search_path = pg_catalog, pg_temp as $$
  with recursive below (code) as (
    select d.code from association.district d where d.code = p_area
    union
    select d.code from below b join association.district d on d.parent_code = b.code
  )
  select coalesce(array_agg(b.code order by b.code), '{}') from below b
$$;

grant execute on function association.within(text) to kexie_domain, kexie_reporting, kexie_metrics, kexie_association;
