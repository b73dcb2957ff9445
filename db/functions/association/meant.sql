-- Whom a subject of a contribution would count as, were it accepted now: who it was merged into, who has the name in the
-- register, or of several that wait under one name the first.
create or replace function association.meant(p_subject text) returns text
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select case when p_subject !~ '^[0-9a-f]{8}-[0-9a-f-]{27}$' then p_subject else coalesce(
    (select m.canonical_id::text from association.identity_merge m where m.merged_id = p_subject::uuid),
    (select coalesce(m.canonical_id, k.id)::text from association.person p
     join association.person k on k.folded = p.folded
     left join association.identity_merge m on m.merged_id = k.id
     where p.id = p_subject::uuid and p.pending_for is not null order by k.pending_for is not null, k.id limit 1),
    (select coalesce(m.canonical_id, k.id)::text from association.organization p
     join association.organization k on k.folded = p.folded
     left join association.identity_merge m on m.merged_id = k.id
     where p.id = p_subject::uuid and p.pending_for is not null order by k.pending_for is not null, k.id limit 1),
    p_subject) end
$$;
