-- An area and every one above it, at whatever depth, from which day to before which, as known at a moment, or now where none is given: in whose
-- figures an entry of a day counts. On each day an area and one above it stand in one line at most. UNION and not UNION ALL: a circle is
-- climbed once, and refused by `association.keep_tree`.
create or replace function association.scope(p_moment timestamptz)
  returns table (district_code text, scope_code text, since date, until date)
  language sql stable rows 50 as $$
  with recursive area as materialized (
    select a.code, a.parent_code, a.since, a.until from association.areas(p_moment) a
  ), climb (district_code, scope_code, parent_code, since, until) as (
    select a.code, a.code, a.parent_code, a.since, a.until from area a
    union
    select c.district_code, a.code, a.parent_code, greatest(c.since, a.since), least(c.until, a.until)
    from climb c join area a on a.code = c.parent_code and a.since < c.until and a.until > c.since
  )
  select c.district_code, c.scope_code, c.since, c.until from climb c
$$;

grant execute on function association.scope(timestamptz) to kexie_domain, kexie_reporting, kexie_metrics, kexie_association;
