-- What `settle` would post, were some records accepted and others withdrawn: the same rules, and nothing written.
create or replace function metrics.pending_entries(p_accept uuid[], p_withdraw uuid[])
  returns table (record_id uuid, indicator text, occurred_on date, district_code text, quantity numeric, subject text,
    relation public.relation, standing public.standing, sign integer, entry_id bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select reporting.proven_caller();
  with moved as (
    select id, revision, true as accepted from reporting.record
    where id = any (p_accept) and latest and status in ('SUBMITTED', 'ENDORSED')
      -- What is not accepted yet is told to who may see it.
      and case (select reporting.claim('role'))
        when 'DISTRICT_REVIEWER' then district_code = (select reporting.claim('district'))
        when 'REPORTER' then organization_id = (select reporting.claim('organization')::uuid)
        when 'SERVICE' then organization_id = (select reporting.claim('organization')::uuid)
        else (select reporting.claim('role')) in ('REVIEWER', 'LEADER', 'SYSTEM')
      end
    union all
    select id, revision, false from reporting.record where id = any (p_withdraw) and latest and status = 'ACCEPTED'
  ), counted as (
    select e.* from metrics.ledger_entry e join moved m on m.id = e.record_id
    where e.reverses is null and not exists (select from metrics.ledger_entry r where r.reverses = e.id)
  )
  select c.record_id, c.indicator, c.occurred_on, c.district_code, -c.quantity, c.subject, c.relation, c.standing, -1, c.id from counted c
  union all
  select c.record_id, c.indicator, c.occurred_on, c.district_code, c.quantity, association.meant(c.subject), c.relation, c.standing, 1, null
  from moved m join reporting.contribution c on c.record_id = m.id and c.revision = m.revision
  where m.accepted
$$;

grant execute on function metrics.pending_entries(uuid[],uuid[]) to kexie_metrics;
