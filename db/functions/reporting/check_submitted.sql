-- What is unusual about revisions that were just submitted, kept as findings. Robust outliers (Iglewicz and Hoaglin 1993): more
-- than 3.5 deviations from the median of the organization's own last two hundred accepted records of the type, five at least.
create or replace function reporting.check_submitted(p_records uuid[]) returns void
  language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  select reporting.proven_caller();
  select reporting.find_duplicates(p_records);
  with submitted as materialized (
    select r.id, r.revision, r.type, r.occurred_on, r.title, r.remarks, r.content, coalesce(m.canonical_id, r.organization_id) as organization_id
    from reporting.record r left join association.identity_merge m on m.merged_id = r.organization_id
    where r.id = any (p_records) and r.latest and r.provenance <> 'RECONSTRUCTED'
  ), entries as materialized (
    -- Whoever the organization is in the register, one by one: so that an index finds the records of each in order.
    select d.organization_id, unnest(association.same_as(d.organization_id)) as entry
    from (select distinct organization_id from submitted) d
  ), ruling as materialized (
    select f.indicator, f.rule_id, f.since, f.until from metrics.in_force(null) f
  ), counted as materialized (
    select s.id, s.revision, s.type, s.organization_id, f.indicator, sum(c.quantity) as quantity, sum(c.spread) as spread
    from submitted s cross join lateral metrics.counted(s.type, s.content) c
    join ruling f on f.rule_id = c.rule_id and c.occurred_on >= f.since and c.occurred_on < f.until
    where c.subject is null and c.counting <> 'PLANNED'
    group by 1, 2, 3, 4, 5
  ), history as materialized (
    select k.organization_id, k.type, f.indicator, h.id, sum(e.quantity) as quantity
    from (select distinct organization_id, entry, type from submitted join entries using (organization_id)) k
    cross join lateral (
      select r.id from reporting.record r
      where r.organization_id = k.entry and r.type = k.type and r.status = 'ACCEPTED' and r.id <> all (p_records)
      order by r.occurred_on desc, r.id desc limit 200
    ) h
    cross join lateral (select l.* from metrics.ledger_entry l where l.record_id = h.id offset 0) e
    join ruling f on f.rule_id = e.rule_id and e.occurred_on >= f.since and e.occurred_on < f.until
    where e.subject is null and e.counting <> 'PLANNED'
    group by 1, 2, 3, 4 having sum(case when e.reverses is null then 1 else -1 end) > 0
  ), medians as (
    select organization_id, type, indicator, percentile_cont(0.5) within group (order by quantity)::numeric as median
    from history group by 1, 2, 3 having count(*) >= 5
  ), usual as (
    select m.organization_id, m.type, m.indicator, m.median,
           3.5 * greatest(1.4826 * percentile_cont(0.5) within group (order by abs(h.quantity - m.median))::numeric, abs(m.median) * 0.1, 1) as reach
    from medians m join history h using (organization_id, type, indicator) group by 1, 2, 3, 4
  ), outliers as (
    -- Of what lies between two numbers the one that is farther off.
    select c.id, c.revision, c.indicator, u.median, u.reach,
           case when c.quantity + c.spread - u.median > u.reach then c.quantity + c.spread else c.quantity end as quantity
    from counted c join usual u using (organization_id, type, indicator)
    where abs(c.quantity - u.median) > u.reach or c.quantity + c.spread - u.median > u.reach
  ), found as (
    select id, revision, 'OUTLIER' as code, 'EXPLAIN' as weight, null as field,
           jsonb_build_object('indicator', indicator, 'quantity', quantity, 'median', round(median, 2),
             'least', round(greatest(median - reach, least(median, 0)), 2), 'most', round(median + reach, 2)) as filled
    from outliers
    union all
    select s.id, s.revision, 'TITLE_REPEATED', 'EXPLAIN', 'title', jsonb_build_object('day', s.occurred_on)
    from submitted s
    where s.type not in (select c.type from reporting.confidential_type c) and exists (
      select from entries e join reporting.record o on o.organization_id = e.entry
      where e.organization_id = s.organization_id and o.type = s.type and o.occurred_on = s.occurred_on and o.title = s.title and o.id <> s.id
        and o.latest and o.status in ('SUBMITTED', 'ENDORSED', 'ACCEPTED'))
    union all
    select s.id, s.revision, 'LOOK_ALIKE', 'HINT', null, jsonb_build_object('name', l.name, 'other', l.other)
    from submitted s cross join lateral association.look_alikes(s.id, s.revision) l
    union all
    select s.id, s.revision, 'LIKELY_DUPLICATE', 'HINT', null, jsonb_build_object('pairs', count(*))
    from submitted s join reporting.duplicate d on s.id in (d.first_id, d.second_id) and d.verdict is null
    group by 1, 2
    union all
    select s.id, s.revision, r.code, 'EXPLAIN', r.field, r.values
    from submitted s cross join lateral jsonb_to_recordset(s.remarks) as r (code text, field text, values jsonb)
  )
  -- What was explained of an earlier revision, and is still so, need not be explained again.
  insert into reporting.finding (record_id, revision, line, code, weight, field, values, explanation, explained_by, explained_at)
  select f.id, f.revision, row_number() over (partition by f.id order by f.weight, f.code, f.filled), f.code, f.weight, f.field, f.filled,
         earlier.explanation, earlier.explained_by, earlier.explained_at
  from found f
  left join lateral (
    select e.explanation, e.explained_by, e.explained_at from reporting.finding e
    where e.record_id = f.id and e.code = f.code and e.explanation is not null
      and e.values - array['median', 'least', 'most'] = f.filled - array['median', 'least', 'most']
    order by e.revision desc limit 1
  ) earlier on true
$$;

grant execute on function reporting.check_submitted(uuid[]) to kexie_domain, kexie_reporting;
