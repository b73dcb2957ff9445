-- The areas and which each is part of, as known at a moment, or now where none is given: the one statement of the tree.
create or replace function association.areas(p_moment timestamptz) returns table (code text, parent_code text)
  language sql stable rows 20 as $$
  select d.code, d.parent_code from association.district d where p_moment is null
  union all
  select p.code, p.parent_code from (
    select distinct on (h.code) h.code, h.parent_code, h.removed from association.district_place h
    where h.recorded_at <= p_moment order by h.code, h.id desc
  ) p where not p.removed
$$;

grant execute on function association.areas(timestamptz) to kexie_domain, kexie_reporting, kexie_metrics, kexie_association;
