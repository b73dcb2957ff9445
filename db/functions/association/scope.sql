-- An area and every one above it, at whatever depth, as known at a moment, or now where none is given: whose figures an entry counts
-- in. UNION and not UNION ALL: a circle is climbed once, and refused by `association.keep_tree`.
create or replace function association.scope(p_moment timestamptz) returns table (district_code text, scope_code text)
  language sql stable rows 50 as $$
  with recursive area as materialized (
    select a.code, a.parent_code from association.areas(p_moment) a
  ), climb (district_code, scope_code, parent_code) as (
    select a.code, a.code, a.parent_code from area a
    union
    select c.district_code, a.code, a.parent_code from climb c join area a on a.code = c.parent_code
  )
  select c.district_code, c.scope_code from climb c
$$;

grant execute on function association.scope(timestamptz) to kexie_domain, kexie_reporting, kexie_metrics, kexie_association;
