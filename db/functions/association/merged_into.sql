-- Which entries of the register are who this is today, by which decision; what waited beside the register and had its name all along is none.
create or replace function association.merged_into(p_id uuid)
  returns table (id uuid, name text, merged_at timestamptz, merged_by text, reason text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select reporting.proven_for('MERGE');
  select m.merged_id, n.name, e.recorded_at, e.decided_by, e.reason
  from association.identity_merge m
  cross join lateral (
    select o.name from association.organization o where o.id = m.merged_id and o.pending_for is null
    union all
    select concat_ws('，', p.name, nullif(p.affiliation, '')) from association.person p where p.id = m.merged_id and p.pending_for is null
  ) n
  cross join lateral (
    select v.recorded_at, v.decided_by, v.reason from association.identity_event v
    where v.merged_id = m.merged_id and v.event = 'MERGE' order by v.id desc limit 1
  ) e
  where m.canonical_id = p_id order by e.recorded_at, n.name
$$;

grant execute on function association.merged_into(uuid) to kexie_association;
