-- What the ledger does not yet say, were some records counted by these revisions, and by none where that is null: entries to take
-- back (`reverses`) and entries to post, each as the identity it means today. What stands already, whole row by whole row and
-- whichever revision it came with, is left: a corrected title posts nothing. Retired rules are neither posted nor taken back.
create or replace function metrics.unsettled(p_records uuid[], p_revisions integer[])
  returns table (reverses bigint, rule_id integer, indicator text, record_id uuid, revision integer, item integer, leg metrics.leg, posting smallint,
    occurred_on date, district_code text, organization_id uuid, quantity numeric, spread numeric, subject text, relation public.relation, counting public.counting, dimensions jsonb)
  language sql stable set search_path = pg_catalog, pg_temp as $$
  with due as (
    select k.id, k.revision from unnest(p_records, p_revisions) as k (id, revision)
  ), counted as (
    select e.* from due d
    cross join lateral (select l.* from metrics.ledger_entry l where l.record_id = d.id and l.reverses is null offset 0) e
    where not exists (select from metrics.ledger_entry r where r.reverses = e.id)
      and e.rule_id = any (array(select b.rule_id from metrics.rule_build b where b.state <> 'RETIRED'))
  ), wanted as (
    select w.* from metrics.wanted(p_records, p_revisions, null) w
  ), compared as (
    select c as counted, w as wanted
    from counted c full join wanted w on (w.record_id, w.rule_id, w.item, w.leg) = (c.record_id, c.rule_id, c.item, c.leg)
    where c.id is null or w.rule_id is null
      or (c.occurred_on, c.district_code, c.organization_id, c.quantity, c.spread, c.relation, c.counting, c.subject, c.dimensions)
        is distinct from (w.occurred_on, w.district_code, w.organization_id, w.quantity, w.spread, w.relation, w.counting, w.subject, w.dimensions)
  )
  select (counted).id, (counted).rule_id, r.indicator, (counted).record_id, (counted).revision, (counted).item, (counted).leg, (counted).posting,
    (counted).occurred_on, (counted).district_code, (counted).organization_id, -(counted).quantity, -(counted).spread, (counted).subject, (counted).relation, (counted).counting, (counted).dimensions
  from compared join metrics.rule r on r.id = (counted).rule_id where (counted).id is not null
  union all
  select null, (wanted).rule_id, r.indicator, (wanted).record_id, (wanted).revision, (wanted).item, (wanted).leg,
    (select count(*) from metrics.ledger_entry p
     where (p.record_id, p.rule_id, p.revision, p.item, p.leg) = ((wanted).record_id, (wanted).rule_id, (wanted).revision, (wanted).item, (wanted).leg)
       and p.reverses is null)::smallint,
    (wanted).occurred_on, (wanted).district_code, (wanted).organization_id, (wanted).quantity, (wanted).spread, (wanted).subject, (wanted).relation, (wanted).counting, (wanted).dimensions
  from compared join metrics.rule r on r.id = (wanted).rule_id where (wanted).rule_id is not null
$$;
