-- The entries that some records are to have by these revisions, and by none where that is null, each as the identity it means today: by every rule
-- that is not retired or, where a rule is tried (`tried`), by its terms alone.
-- A party counts once in a record, whatever its roles: a co-host named twice, under two entries of the register, or beside its
-- own lead has one share; whom a distinct count names twice on one day is named once.
create or replace function metrics.wanted(p_records uuid[], p_revisions integer[], p_tried metrics.rule_term[])
  returns table (rule_id integer, occurred_on date, district_code text, organization_id uuid, quantity numeric, spread numeric, subject text,
    relation public.relation, counting public.counting, dimensions jsonb, record_id uuid, revision integer, item integer, leg metrics.leg)
  language sql stable as $$
  with due as (
    select k.id, k.revision from unnest(p_records, p_revisions) as k (id, revision)
  ), named as (
    select c.rule_id, c.occurred_on, c.district_code, coalesce(o.canonical_id, c.organization_id, own.canonical_id, a.organization_id) as organization_id,
           c.quantity::numeric(20, 2) as quantity, c.spread::numeric(20, 2) as spread,
           case when n.record_id is null then coalesce(s.canonical_id::text, c.subject) else association.meant(c.subject) end as subject, c.relation, c.counting, c.dimensions, a.id as record_id, a.revision, c.item, c.leg,
           coalesce(c.organization_id, a.organization_id)::text as entry
    from due d
    cross join lateral (
      select r.id, r.revision, r.type, r.content, r.organization_id from reporting.record r
      where r.id = d.id and r.revision = d.revision and r.withdraws is null offset 0
    ) a
    cross join lateral (
      select r.* from metrics.counted(a.type, a.content) r where p_tried is null
      union all
      select t.indicator, t.rule_id, row_number() over (partition by t.rule_id, e.leg order by e.share, t.term, e.ordinal)::integer,
        e.leg, e.occurred_on, e.district_code, e.organization_id, e.quantity, e.spread, e.subject, e.relation, e.counting, e.dimensions
      from unnest(p_tried) t cross join lateral metrics.evaluated(t, a.content) e where t.record_type = a.type
    ) c
    cross join lateral (select case when c.subject ~ '^[0-9a-f]{8}-[0-9a-f-]{27}$' then c.subject::uuid end as id) k
    left join association.identity_merge o on o.merged_id = c.organization_id
    left join association.identity_merge own on own.merged_id = a.organization_id
    left join association.identity_merge s on s.merged_id = k.id
    -- Whoever is named for the first time waits under the record's own id; to look for him among all others takes long.
    left join reporting.naming n on n.record_id = a.id and n.revision = a.revision and n.identity_id = k.id
      and (exists (select from association.person p where p.id = n.identity_id and p.pending_for is not null)
        or exists (select from association.organization p where p.id = n.identity_id and p.pending_for is not null))
  ), shared as (
    select n.*, bool_or(counting = 'COUNTED') over party as leads, min(entry) over (party rows between unbounded preceding and unbounded following) as first_entry,
           row_number() over (partition by record_id, rule_id, organization_id, counting, occurred_on, district_code, subject,
             case when subject is null then concat_ws(' ', entry, quantity, relation, spread) end order by item, leg) as copy
    from named n
    window party as (partition by record_id, rule_id, organization_id)
  )
  select s.rule_id, s.occurred_on, s.district_code, s.organization_id, s.quantity, s.spread, s.subject, s.relation, s.counting, s.dimensions, s.record_id, s.revision, s.item, s.leg
  from shared s
  where (s.copy = 1 or s.subject is null and s.counting <> 'JOINT') and (s.counting <> 'JOINT' or not s.leads and s.entry = s.first_entry)
$$;
