-- How many ledger entries name this identity, as organization or as subject.
create or replace function association.entries_of_identity(p_id uuid) returns integer
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select reporting.proven_for('MERGE');
  select count(*)::integer from metrics.ledger_entry e join metrics.rule_build b on b.rule_id = e.rule_id and b.state <> 'RETIRED'
  where (e.subject = p_id::text or e.organization_id = p_id) and e.reverses is null
    and not exists (select from metrics.ledger_entry r where r.reverses = e.id)
$$;

grant execute on function association.entries_of_identity(uuid) to kexie_association;
