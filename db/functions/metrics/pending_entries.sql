-- What `settle` would post, were some records accepted and others withdrawn, and nothing written: of the rules in force, which figures show.
create or replace function metrics.pending_entries(p_accept uuid[], p_withdraw uuid[])
  returns table (record_id uuid, indicator text, occurred_on date, district_code text, organization_id uuid, quantity numeric, spread numeric, subject text,
    relation public.relation, counting public.counting, sign integer, at_least integer, at_most integer, about integer, entry_id bigint, is_rebuilt boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select reporting.proven_caller();
  with moved as (
    select id, revision from reporting.record
    where id = any (p_accept) and latest and status in ('SUBMITTED', 'ENDORSED')
      -- What is not accepted yet is told to who may see it.
      and ((select reporting.caller_fact('role')) = 'SYSTEM' or {{a waiting record is foretold}})
    union all
    select id, null from reporting.record where id = any (p_withdraw) and latest and status = 'ACCEPTED'
  )
  select u.record_id, u.indicator, u.occurred_on, u.district_code, u.organization_id, u.quantity, u.spread, u.subject, u.relation, u.counting,
    m.sign, m.at_least, m.at_most, m.about, u.reverses,
    exists (select from reporting.record r where r.id = u.record_id and r.revision = u.revision and r.provenance = 'RECONSTRUCTED')
  from metrics.unsettled(array(select m.id from moved m order by m.id), array(select m.revision from moved m order by m.id)) u
  join metrics.in_force(null) f on f.rule_id = u.rule_id and u.occurred_on >= f.since and u.occurred_on < f.until
  cross join lateral metrics.moved(u.reverses, u.leg, u.relation) m
$$;

grant execute on function metrics.pending_entries(uuid[],uuid[]) to kexie_metrics;
