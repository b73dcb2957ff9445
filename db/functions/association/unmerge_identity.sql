-- Takes a merge back: the entry is itself again, and the ledger says what it would had the merge never been. Whatever counts for whom it was
-- is looked at, since only there it is known what was the one's and what the other's. Memberships that admissions told of are told anew.
-- Returns how many entries were taken back or posted anew; null when there is no such merge.
create or replace function association.unmerge_identity(p_kind text, p_merged uuid, p_by text, p_reason text) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  was uuid;
begin
  perform reporting.proven_for('MERGE');
  if not reporting.is_owner() then
    p_by := reporting.caller_fact('actor');
  end if;
  perform pg_advisory_xact_lock(hashtextextended('association.identity_merge', 0));
  select m.canonical_id into was from association.identity_merge m where m.merged_id = p_merged and m.kind = p_kind;
  if was is null then
    return null;
  end if;
  insert into association.identity_event (event, kind, merged_id, into_id, decided_by, reason)
    values ('UNMERGE', p_kind, p_merged, was, p_by, p_reason);
  perform association.enrol(association.admission_records(array[was, p_merged]));
  return metrics.settle(array(select distinct record_id from metrics.ledger_entry where subject = was::text or organization_id = was));
end $$;

grant execute on function association.unmerge_identity(text,uuid,text,text) to kexie_association;
