-- Pairs of records of two organizations that may be one activity: of one type, at most a day apart, with like titles, the
-- same people, or the same number of a series (第12期); two different numbers are two editions. A pair that is judged stays so.
create or replace function reporting.find_duplicates(p_records uuid[]) returns void
  language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with submitted as materialized (
    select id, type, title, content, association.same_as(organization_id) as organizations, occurred_on,
           substring(title from '第\s*([0-9〇一二三四五六七八九十百-]+)\s*[届期次讲场季]') as number
    from reporting.record
    -- What is confidential is nobody else's to compare.
    where id = any (p_records) and latest and provenance <> 'RECONSTRUCTED' and type not in (select c.type from reporting.confidential_type c)
  ), near as materialized (
    select s.id, s.type, s.content, o.id as other_id, o.content as other_content, o.likeness, s.number is not null and s.number = o.number as same_number
    from submitted s
    -- The ten most alike are enough for anybody to look at, however many there are.
    cross join lateral (
      select c.* from (
        select r.id, r.content, similarity(s.title, r.title) as likeness,
               substring(r.title from '第\s*([0-9〇一二三四五六七八九十百-]+)\s*[届期次讲场季]') as number
        from reporting.record r
        where r.type = s.type and r.occurred_on between s.occurred_on - 1 and s.occurred_on + 1 and r.organization_id <> all (s.organizations)
          and r.presented and r.status in ('SUBMITTED', 'ENDORSED', 'ACCEPTED')
      ) c
      where c.likeness >= 0.2 and (s.number is null or c.number is null or s.number = c.number)
      order by c.likeness desc, c.id limit 10
    ) o
  ), compared as (
    select least(n.id, n.other_id) as first_id, greatest(n.id, n.other_id) as second_id, n.likeness, n.same_number,
           exists (
             select association.meant(a.subject) from metrics.counted(n.type, n.content) a where a.subject is not null
             intersect
             select association.meant(b.subject) from metrics.counted(n.type, n.other_content) b where b.subject is not null
           ) as shared
    from near n
  ), likely as (
    select distinct on (first_id, second_id) first_id, second_id,
           round(least(1, likeness + case when shared then 0.2 else 0 end + case when same_number then 0.1 else 0 end)::numeric, 3) as score,
           array_remove(array[
             'SAME_DAY', case when likeness >= 0.4 then 'LIKE_TITLE' end,
             case when shared then 'SAME_SUBJECTS' end, case when same_number then 'SAME_NUMBER' end], null) as reasons
    from compared
    where likeness >= 0.5 or likeness >= 0.3 and same_number or shared
    order by first_id, second_id
  )
  insert into reporting.duplicate as d (id, first_id, second_id, score, reasons)
  select gen_random_uuid(), first_id, second_id, score, reasons from likely
  on conflict (first_id, second_id) do update set score = excluded.score, reasons = excluded.reasons where d.verdict is null
$$;
