-- Registered names that a name new with this revision may be mistaken for: the same to the eye, or one character apart.
create or replace function association.look_alikes(p_record uuid, p_revision integer) returns table (name text, other text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with named as (select n.identity_id as id from reporting.naming n where n.record_id = p_record and n.revision = p_revision)
  select n.name, o.other from (
    select p.id, p.name, p.folded, p.skeleton, p.forms from association.organization p join named using (id) where p.pending_for is not null
  ) n cross join lateral (
    select k.name as other from association.organization k
    where k.pending_for is null and k.skeleton = n.skeleton and k.folded <> n.folded
    union
    select k.name from association.organization k
    where k.pending_for is null and length(n.folded) >= 4 and k.forms && n.forms and association.is_one_edit_apart(k.folded, n.folded)
    limit 3
  ) o
  union all
  select n.name, o.other from (
    select p.id, p.name, p.affiliation, p.folded, p.skeleton from association.person p join named using (id) where p.pending_for is not null
  ) n cross join lateral (
    select concat_ws('，', k.name, nullif(k.affiliation, '')) as other from association.person k
    where k.pending_for is null and k.folded <> n.folded and (
      k.skeleton = n.skeleton
      or k.affiliation = n.affiliation and n.affiliation <> '' and length(n.name) >= 3 and association.is_one_edit_apart(k.name, n.name)
      or k.name = n.name and length(n.affiliation) >= 4 and association.is_one_edit_apart(k.affiliation, n.affiliation))
    limit 3
  ) o
$$;
