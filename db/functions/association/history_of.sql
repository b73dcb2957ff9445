-- Every change of what the register says of an organization, the latest first, for whoever may read it; how far is the subgraph's to say.
create or replace function association.history_of(p_id uuid) returns setof association.organization_change
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select reporting.proven_for('READ_ORGANIZATION_HISTORY');
  select c.* from association.organization_change c where c.organization_id = p_id order by c.id desc
$$;

grant execute on function association.history_of(uuid) to kexie_association;
