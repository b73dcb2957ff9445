-- What the register says of each organization from which day to before which: the one statement of what held when. On a day holds what was said
-- last of those changes that hold from that day or before; where none does, what the first one found. Whoever asks it has search_path set or is a
-- subgraph's statement; it has none of its own, so that it is planned as part of what asks. The day of a dissolution is itself a day, and
-- nothing here.
create or replace function association.stated()
  returns table (id uuid, name text, kind text, district_code text, founded_on date, dissolved_on date, named_only boolean,
    since date, until date)
  language sql stable as $$
  with changed as materialized (
    select c.id, c.organization_id, c.what, c.was, c.becomes, coalesce(c.effective_on, '-infinity') as since
    from association.organization_change c where c.what in ('KIND', 'DISTRICT', 'FOUNDED_ON', 'REGISTERED')
  ), days as (
    select d.organization_id, d.since, lead(d.since, 1, 'infinity') over (partition by d.organization_id order by d.since) as until
    from (select c.organization_id, c.since from changed c union select c.organization_id, '-infinity' from changed c) d
  ), held as (
    select d.organization_id, d.since, d.until, jsonb_object_agg(w.what, v.value) as facts
    from days d
    cross join lateral (select distinct c.what from changed c where c.organization_id = d.organization_id) w
    cross join lateral (
      select s.value from (
        (select c.becomes as value, 1 as rank from changed c
         where c.organization_id = d.organization_id and c.what = w.what and c.since <= d.since order by c.id desc limit 1)
        union all
        (select c.was, 2 from changed c where c.organization_id = d.organization_id and c.what = w.what order by c.id limit 1)
      ) s order by s.rank limit 1
    ) v
    group by 1, 2, 3
  )
  -- Joined from the register, of which the planner knows how large it is.
  select o.id, o.name,
    case when h.facts ? 'KIND' then h.facts ->> 'KIND' else o.kind end,
    case when h.facts ? 'DISTRICT' then h.facts ->> 'DISTRICT' else o.district_code end,
    case when h.facts ? 'FOUNDED_ON' then (h.facts ->> 'FOUNDED_ON')::date else o.founded_on end, o.dissolved_on,
    case when h.facts ? 'REGISTERED' then h.facts ->> 'REGISTERED' = 'false' else o.named_only end,
    coalesce(h.since, '-infinity'), coalesce(h.until, 'infinity')
  from association.organization o left join held h on h.organization_id = o.id where o.pending_for is null
$$;
