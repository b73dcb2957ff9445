-- As name_people. What is met in passing is of the kind of the field that named it, and waits to be completed.
create or replace function association.name_organizations(p_organizations jsonb, p_for uuid) returns table (place integer, id uuid, waits boolean)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform reporting.proven_reporter(p_for);
  insert into association.organization as o (id, kind, name, sort_key, district_code, provenance, pending_for, named_only)
  select distinct on (association.folded_name(n.name)) n.id, n.kind, n.name, n.sort_key, n.district_code, n.provenance, p_for, true
  from jsonb_to_recordset(p_organizations)
    as n (place integer, id uuid, kind text, name text, sort_key text, district_code text, provenance public.provenance)
  where not exists (
    select from association.organization k
    where k.folded = association.folded_name(n.name) and (k.pending_for is null or k.pending_for = p_for))
    and not exists (select from association.organization_change c where c.former_folded = association.folded_name(n.name))
  order by association.folded_name(n.name), n.kind = {{the kind of whoever is not classified}}, n.place
  on conflict do nothing;
  return query
  select distinct on (n.place) n.place, case when o.pending_for is null then coalesce(m.canonical_id, o.id) else o.id end, o.pending_for is not null
  from jsonb_to_recordset(p_organizations) as n (place integer, name text)
  join association.organization o on o.folded = association.folded_name(n.name) and (o.pending_for is null or o.pending_for = p_for)
  left join association.identity_merge m on m.merged_id = o.id
  order by n.place, o.pending_for nulls last;
  -- Under a name that nobody has any more, whoever had it last is meant.
  return query
  select distinct on (n.place) n.place, association.survivor(c.organization_id), false
  from jsonb_to_recordset(p_organizations) as n (place integer, name text)
  join association.organization_change c on c.former_folded = association.folded_name(n.name)
  where not exists (
    select from association.organization k
    where k.folded = association.folded_name(n.name) and (k.pending_for is null or k.pending_for = p_for))
  order by n.place, c.id desc;
end $$;

grant execute on function association.name_organizations(jsonb, uuid) to kexie_domain;
