-- Who is meant by the people a report of an organization names. Whom the register does not know waits beside it for that
-- organization alone, until a record that names him is accepted: a draft changes no register. An organization's own name comes
-- first, so that the same report means the same again; who was merged is found as who that is today.
create or replace function association.name_people(p_people jsonb, p_for uuid) returns table (place integer, id uuid, waits boolean)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform reporting.proven_reporter(p_for);
  insert into association.person as p (id, name, sort_key, affiliation, country, provenance, pending_for)
  select distinct on (association.folded_person(n.name, n.affiliation)) n.id, n.name, n.sort_key, n.affiliation, n.country, n.provenance, p_for
  from jsonb_to_recordset(p_people) as n (place integer, id uuid, name text, sort_key text, affiliation text, country text, provenance public.provenance)
  where not exists (
    select from association.person k
    where k.folded = association.folded_person(n.name, n.affiliation) and (k.pending_for is null or k.pending_for = p_for))
  order by association.folded_person(n.name, n.affiliation), n.place
  on conflict do nothing;
  return query
  select distinct on (n.place) n.place, case when p.pending_for is null then coalesce(m.canonical_id, p.id) else p.id end, p.pending_for is not null
  from jsonb_to_recordset(p_people) as n (place integer, name text, affiliation text)
  join association.person p on p.folded = association.folded_person(n.name, n.affiliation) and (p.pending_for is null or p.pending_for = p_for)
  left join association.identity_merge m on m.merged_id = p.id
  order by n.place, p.pending_for nulls last;
end $$;

grant execute on function association.name_people(jsonb, uuid) to kexie_domain;
