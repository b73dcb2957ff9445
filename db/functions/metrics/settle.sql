-- The one way into the ledger: make it agree with the accepted revisions of these records, by every rule that is built or being built.
-- Called twice it does nothing twice. `recorded_at` is taken under a shared lock held until commit, so `await_postings` can promise
-- the past is complete, and whoever builds a rule can wait for the postings that do not know it yet. A snapshot of before the lock
-- would not see what others posted: only READ COMMITTED takes a new one for each statement.
create or replace function metrics.settle(p_records uuid[]) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  moment timestamptz;
  posted integer;
begin
  perform reporting.proven_caller();
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'the ledger is settled in READ COMMITTED alone' using errcode = 'invalid_transaction_state';
  end if;
  perform pg_advisory_xact_lock_shared(hashtextextended('metrics.ledger_entry', 0));
  moment := clock_timestamp();
  insert into metrics.ledger_entry
    (rule_id, occurred_on, district_code, organization_id, quantity, spread, subject, relation, counting, record_id, revision, item, leg, posting, dimensions, reverses, recorded_at)
  select u.rule_id, u.occurred_on, u.district_code, u.organization_id, u.quantity, u.spread, u.subject, u.relation, u.counting,
    u.record_id, u.revision, u.item, u.leg, u.posting, u.dimensions, u.reverses, moment
  from metrics.unsettled(p_records, array(
    select a.revision from unnest(p_records) with ordinality as k (id, place)
    left join reporting.record a on a.id = k.id and a.status = 'ACCEPTED' order by k.place)) u
  order by u.reverses nulls last, u.record_id, u.rule_id, u.item, u.leg;
  get diagnostics posted = row_count;
  return posted;
end $$;

grant execute on function metrics.settle(uuid[]) to kexie_reporting;
