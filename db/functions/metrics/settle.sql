-- The one way into the ledger: make it agree with the accepted revisions of these records. What is counted and no longer wanted is
-- reversed, what is wanted and not yet counted is posted, each as the identity it means today; called twice it does nothing twice.
-- A party counts once in a record, whatever its roles: a co-host named twice, under two entries of the register, or beside its
-- own lead has one share; whom a distinct count names twice on one day is named once.
-- `recorded_at` is taken under a shared lock held until commit, so `await_postings` can promise the past is complete.
create or replace function metrics.settle(p_records uuid[]) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  moment timestamptz;
  posted integer;
begin
  perform reporting.proven_caller();
  perform pg_advisory_xact_lock_shared(hashtextextended('metrics.ledger_entry', 0));
  moment := clock_timestamp();
  with counted as (
    select e.* from metrics.ledger_entry e
    where e.record_id = any (p_records) and e.reverses is null
      and not exists (select from metrics.ledger_entry r where r.reverses = e.id)
  ), named as (
    select c.indicator, c.occurred_on, c.district_code, coalesce(o.canonical_id, c.organization_id) as organization_id,
           c.quantity, coalesce(s.canonical_id::text, c.subject) as subject, c.relation, c.standing,
           c.record_id, c.revision, c.line, c.organization_id::text as entry
    from reporting.contribution c
    join reporting.record a on a.id = c.record_id and a.revision = c.revision and a.status = 'ACCEPTED'
    left join association.identity_merge o on o.merged_id = c.organization_id
    left join association.identity_merge s on s.merged_id::text = c.subject
    where c.record_id = any (p_records)
  ), shared as (
    select n.*, bool_or(standing = 'COUNTED') over party as leads, min(entry) over (party rows between unbounded preceding and unbounded following) as first_entry,
           row_number() over (partition by record_id, indicator, organization_id, standing, occurred_on, district_code, subject,
             case when subject is null then concat_ws(' ', entry, quantity, relation) end order by line) as copy
    from named n
    window party as (partition by record_id, indicator, organization_id)
  ), wanted as (
    select * from shared
    where (copy = 1 or subject is null and standing <> 'JOINT') and (standing <> 'JOINT' or not leads and entry = first_entry)
  ), stale as (
    select c.* from counted c left join wanted w using (record_id, revision, line)
    where w.line is null or w.organization_id <> c.organization_id or w.subject is distinct from c.subject
  ), fresh as (
    select w.*, (select count(*) from metrics.ledger_entry p
                 where p.record_id = w.record_id and p.revision = w.revision and p.line = w.line and p.reverses is null) as posting
    from wanted w left join counted c using (record_id, revision, line)
    where c.line is null or w.organization_id <> c.organization_id or w.subject is distinct from c.subject
  )
  insert into metrics.ledger_entry
    (indicator, occurred_on, district_code, organization_id, quantity, subject, relation, standing, record_id, revision, line, posting, reverses, recorded_at)
  select indicator, occurred_on, district_code, organization_id, -quantity, subject, relation, standing, record_id, revision, line, posting, id, moment from stale
  union all
  select indicator, occurred_on, district_code, organization_id, quantity, subject, relation, standing, record_id, revision, line, posting, null, moment from fresh;
  get diagnostics posted = row_count;
  return posted;
end $$;

grant execute on function metrics.settle(uuid[]) to kexie_reporting;
