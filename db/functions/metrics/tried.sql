-- What a rule would post that nobody put in force: its terms, compiled, over every accepted record of their types, each entry as `settle` would write it.
-- Nothing is written. What is confidential is not tried: a rule of one's own would tell one from another.
create or replace function metrics.tried(p_terms jsonb)
  returns table (record_id uuid, occurred_on date, district_code text, organization_id uuid, quantity numeric, spread numeric, subject text, relation public.relation, counting public.counting, dimensions jsonb,
    sign integer, at_least integer, at_most integer, about integer, is_rebuilt boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp rows 10000 as $$
  select reporting.proven_caller();
  with term as (
    select array_agg(jsonb_populate_record(null::metrics.rule_term, g.given)) as terms, array_agg(g.given ->> 'record_type') as types
    from jsonb_array_elements(p_terms) g (given)
  ), accepted as materialized (
    select r.id, r.revision, r.provenance = 'RECONSTRUCTED' as is_rebuilt
    from reporting.record r, term t
    where r.type = any (t.types) and r.status = 'ACCEPTED' and r.withdraws is null
      and r.type not in (select c.type from reporting.confidential_type c) and {{a rule is tried}}
  )
  select w.record_id, w.occurred_on, w.district_code, w.organization_id, w.quantity, w.spread, w.subject, w.relation, w.counting, w.dimensions, m.sign, m.at_least, m.at_most, m.about, a.is_rebuilt
  from term t
  cross join lateral metrics.wanted(array(select k.id from accepted k order by k.id), array(select k.revision from accepted k order by k.id), t.terms) w
  join accepted a on a.id = w.record_id
  cross join lateral metrics.moved(null, w.leg, w.relation) m
$$;

grant execute on function metrics.tried(jsonb) to kexie_metrics;
