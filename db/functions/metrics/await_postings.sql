-- Returns when every posting begun before now is committed or gone: the ledger up to now will not change any more.
create or replace function metrics.await_postings() returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  select reporting.proven_caller();
  select pg_advisory_xact_lock(hashtextextended('metrics.ledger_entry', 0))
$$;

grant execute on function metrics.await_postings() to kexie_metrics;
