-- The areas, what each is part of and whether it is open, from which day to before which, as known at a moment, or now where none is given: the one
-- statement of the tree. On a day holds what was said last of what holds from that day or before; where nothing does, an area lies where it
-- lay on its first day, and is not open yet. Today's tree is that of the lines until infinity.
create or replace function association.areas(p_moment timestamptz)
  returns table (code text, parent_code text, is_open boolean, since date, until date)
  language sql stable rows 20 as $$
  with said as (
    select h.id, h.code, h.parent_code, h.removed, h.closed, h.valid_from from association.district_place h
    where p_moment is null or h.recorded_at <= p_moment
  ), days as (
    select d.code, d.since, lead(d.since, 1, 'infinity') over (partition by d.code order by d.since) as until
    from (select s.code, '-infinity'::date as since from said s union select s.code, s.valid_from from said s) d
  )
  select p.code, p.parent_code, p.is_open, p.since, p.until from (
    select distinct on (d.code, d.since) d.code, s.parent_code, s.valid_from <= d.since and not s.closed as is_open, s.removed, d.since, d.until
    from days d join said s on s.code = d.code
    order by d.code, d.since, s.valid_from <= d.since desc, case when s.valid_from > d.since then s.valid_from end, s.id desc
  ) p where not p.removed
$$;

grant execute on function association.areas(timestamptz) to kexie_domain, kexie_reporting, kexie_metrics, kexie_association;
