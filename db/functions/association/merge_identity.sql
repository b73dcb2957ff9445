-- Merges one entry of a register into another of the same kind, and corrects the ledger. Memberships that admissions told of are told anew.
-- Returns how many entries were taken back or posted anew; null when there is nothing to merge.
create or replace function association.merge_identity(p_kind text, p_merged uuid, p_into uuid, p_by text, p_reason text) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform reporting.proven_for('MERGE');
  if not reporting.is_owner() then
    p_by := reporting.caller_fact('actor');
  end if;
  perform pg_advisory_xact_lock(hashtextextended('association.identity_merge', 0));
  if association.survivor(p_into) = p_merged or exists (select from association.identity_merge where merged_id = p_merged) then
    return null;
  end if;
  insert into association.identity_event (event, kind, merged_id, into_id, decided_by, reason)
    values ('MERGE', p_kind, p_merged, p_into, p_by, p_reason);
  perform association.enrol(association.admission_records(array[association.survivor(p_into)]));
  return metrics.settle(array(select distinct record_id from metrics.ledger_entry
    where subject = p_merged::text or organization_id = p_merged));
end $$;

grant execute on function association.merge_identity(text,uuid,uuid,text,text) to kexie_association;
