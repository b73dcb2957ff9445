-- What the ledger does not yet say, were some records counted by these revisions, and by none where that is null: entries to take
-- back (`reverses`) and entries to post, each as the identity it means today. What stands already, whole row by whole row and
-- whichever revision it came with, is left: a corrected title posts nothing. Retired rules are neither posted nor taken back.
-- A party counts once in a record, whatever its roles: a co-host named twice, under two entries of the register, or beside its
-- own lead has one share; whom a distinct count names twice on one day is named once.
create or replace function metrics.unsettled(p_records uuid[], p_revisions integer[])
  returns table (reverses bigint, rule_id integer, indicator text, record_id uuid, revision integer, item integer, leg metrics.leg, posting smallint,
    occurred_on date, district_code text, organization_id uuid, quantity numeric, subject text, relation public.relation, counting public.counting, dimensions jsonb)
  language sql stable set search_path = pg_catalog, pg_temp as $$
  with due as (
    select k.id, k.revision from unnest(p_records, p_revisions) as k (id, revision)
  ), counted as (
    select e.* from due d
    cross join lateral (select l.* from metrics.ledger_entry l where l.record_id = d.id and l.reverses is null offset 0) e
    where not exists (select from metrics.ledger_entry r where r.reverses = e.id)
      and e.rule_id = any (array(select b.rule_id from metrics.rule_build b where b.state <> 'RETIRED'))
  ), named as (
    select c.rule_id, c.occurred_on, c.district_code, coalesce(o.canonical_id, c.organization_id, own.canonical_id, a.organization_id) as organization_id,
           c.quantity::numeric(20, 2) as quantity, 
           case when n.record_id is null then coalesce(s.canonical_id::text, c.subject) else association.meant(c.subject) end as subject, c.relation, c.counting, c.dimensions, a.id as record_id, a.revision, c.item, c.leg,
           coalesce(c.organization_id, a.organization_id)::text as entry
    from due d
    cross join lateral (
      select r.id, r.revision, r.type, r.content, r.organization_id from reporting.record r
      where r.id = d.id and r.revision = d.revision and r.withdraws is null offset 0
    ) a
    cross join lateral metrics.counted(a.type, a.content) c
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
             case when subject is null then concat_ws(' ', entry, quantity, relation) end order by item, leg) as copy
    from named n
    window party as (partition by record_id, rule_id, organization_id)
  ), wanted as (
    select * from shared
    where (copy = 1 or subject is null and counting <> 'JOINT') and (counting <> 'JOINT' or not leads and entry = first_entry)
  ), compared as (
    select c as counted, w as wanted
    from counted c full join wanted w on (w.record_id, w.rule_id, w.item, w.leg) = (c.record_id, c.rule_id, c.item, c.leg)
    where c.id is null or w.rule_id is null
      or (c.occurred_on, c.district_code, c.organization_id, c.quantity, c.relation, c.counting, c.subject, c.dimensions)
        is distinct from (w.occurred_on, w.district_code, w.organization_id, w.quantity, w.relation, w.counting, w.subject, w.dimensions)
  )
  select (counted).id, (counted).rule_id, r.indicator, (counted).record_id, (counted).revision, (counted).item, (counted).leg, (counted).posting,
    (counted).occurred_on, (counted).district_code, (counted).organization_id, -(counted).quantity, (counted).subject, (counted).relation, (counted).counting, (counted).dimensions
  from compared join metrics.rule r on r.id = (counted).rule_id where (counted).id is not null
  union all
  select null, (wanted).rule_id, r.indicator, (wanted).record_id, (wanted).revision, (wanted).item, (wanted).leg,
    (select count(*) from metrics.ledger_entry p
     where (p.record_id, p.rule_id, p.revision, p.item, p.leg) = ((wanted).record_id, (wanted).rule_id, (wanted).revision, (wanted).item, (wanted).leg)
       and p.reverses is null)::smallint,
    (wanted).occurred_on, (wanted).district_code, (wanted).organization_id, (wanted).quantity, (wanted).subject, (wanted).relation, (wanted).counting, (wanted).dimensions
  from compared join metrics.rule r on r.id = (wanted).rule_id where (wanted).rule_id is not null
$$;
