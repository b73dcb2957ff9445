-- Records are locked by their first revision, whoever may see it.
create or replace function reporting.lock_records(p_ids uuid[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform reporting.proven_caller();
  perform from reporting.record where id = any (p_ids) and revision = 1 order by id for update;
end $$;

grant execute on function reporting.lock_records(uuid[]) to kexie_domain, kexie_metrics, kexie_reporting;
