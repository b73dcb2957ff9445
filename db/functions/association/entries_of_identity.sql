-- How many ledger entries name this identity, as organization or as subject, by the rules in force.
create or replace function association.entries_of_identity(p_id uuid) returns integer
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select reporting.proven_for('MERGE');
  select count(*)::integer from metrics.ledger_entry e 
  join metrics.in_force(null) f on f.rule_id = e.rule_id and e.occurred_on >= f.since and e.occurred_on < f.until
  where (e.subject = p_id::text or e.organization_id = p_id) and e.reverses is null
    and not exists (select from metrics.ledger_entry r where r.reverses = e.id)
$$;

grant execute on function association.entries_of_identity(uuid) to kexie_association;
