-- Merges one entry of a register into another of the same kind, and corrects the ledger.
-- Returns how many entries were taken back or posted anew; null when there is nothing to merge.
create or replace function association.merge_identity(p_kind text, p_merged uuid, p_into uuid, p_by text, p_reason text) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  survivor uuid;
  touched uuid[];
begin
  perform reporting.proven_for('MERGE');
  if not reporting.is_owner() then
    p_by := reporting.caller_fact('actor');
  end if;
  perform pg_advisory_xact_lock(hashtextextended('association.identity_merge', 0));
  select coalesce((select canonical_id from association.identity_merge where merged_id = p_into), p_into) into survivor;
  if survivor = p_merged or exists (select from association.identity_merge where merged_id = p_merged) then
    return null;
  end if;
  insert into association.identity_merge (merged_id, kind, into_id, canonical_id, merged_by, reason)
    values (p_merged, p_kind, p_into, survivor, p_by, p_reason);
  update association.identity_merge set canonical_id = survivor where canonical_id = p_merged;
  select coalesce(array_agg(distinct record_id), '{}') into touched from metrics.ledger_entry
    where subject = p_merged::text or organization_id = p_merged;
  return metrics.settle(touched);
end $$;

grant execute on function association.merge_identity(text,uuid,uuid,text,text) to kexie_association;
