-- The caller, or a refusal when nobody is named: what a function with the owner's rights asks before it writes.
create or replace function reporting.proven_caller() returns jsonb
  language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  who constant jsonb := reporting.caller();
begin
  if who is null then
    raise exception 'nobody speaks for this transaction' using errcode = 'insufficient_privilege';
  end if;
  return who;
end $$;

grant execute on function reporting.proven_caller() to kexie_domain, kexie_metrics, kexie_reporting;
