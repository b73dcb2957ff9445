-- Who of these is known to the caller, as who they are today: registered, or named by a record he may see; asking names nobody.
create or replace function association.find_people(p_people jsonb) returns table (place integer, id uuid)
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select distinct on (n.place) n.place, coalesce(m.canonical_id, p.id)
  from jsonb_to_recordset(p_people) as n (place integer, name text, affiliation text)
  join association.person p on p.folded = association.folded_person(n.name, n.affiliation)
  left join association.identity_merge m on m.merged_id = p.id
  order by n.place, p.pending_for nulls first
$$;

grant execute on function association.find_people(jsonb) to kexie_domain;
