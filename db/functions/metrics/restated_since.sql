-- What moved the ledger after a moment, by whom: entries of some indicators, with the step of the record that posted them,
-- its title and whom it counted. Whoever may read a figure may read what moved it, whatever else of the record he may see. Planned
-- for the moment that is asked: a plan for any moment, which a session keeps after five calls, reads the ledger by indicator.
create or replace function metrics.restated_since(p_moment timestamptz, p_codes text[], p_from date, p_to date, p_district text)
  returns table (indicator text, occurred_on date, district_code text, organization_id uuid, quantity numeric, record_id uuid,
    revision integer, recorded_at timestamptz, reversal boolean, action text, actor text, reason text, title text, subject text)
  language sql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
  select reporting.proven_caller();
  select f.indicator, e.occurred_on, e.district_code, e.organization_id, e.quantity, e.record_id, e.revision, e.recorded_at, e.reverses is not null,
    coalesce(s.action, 'MERGE'), s.actor, s.reason, r.title, coalesce(p.name, o.name, e.subject)
  from metrics.in_force(null) f
  join metrics.ledger_entry e on e.rule_id = f.rule_id and e.occurred_on >= f.since and e.occurred_on < f.until
  join reporting.record r on r.id = e.record_id and r.revision = e.revision
  left join lateral (select case when e.subject ~ '^[0-9a-f]{8}-[0-9a-f-]{27}$' then e.subject::uuid end as id) named on true
  left join association.person p on p.id = named.id
  left join association.organization o on o.id = named.id
  left join lateral (
    select t.action, t.actor, t.reason from reporting.step t
    where t.record_id = e.record_id and t.action in ('ACCEPT', 'WITHDRAW') and t.at <= e.recorded_at and t.at > p_moment - interval '1 minute'
    order by t.id desc limit 1
  ) s on true
  where e.recorded_at > p_moment and f.indicator = any (p_codes) and e.occurred_on between p_from and p_to and e.counting <> 'JOINT'
    and (p_district is null or exists (
      select from association.scope(null) c
      where c.scope_code = p_district and c.district_code = e.district_code and e.occurred_on >= c.since and e.occurred_on < c.until
    ))
  order by e.recorded_at, e.id
$$;

grant execute on function metrics.restated_since(timestamp with time zone,text[],date,date,text) to kexie_metrics;
