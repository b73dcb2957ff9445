-- Registered organizations that may be one: the same to the eye, one character apart, or the same but for what stands in brackets and the
-- name of the city. Those that only a number tells apart are two; where the whole register is looked through, so are those with another
-- character in the place of one, of which any city has hundreds. Of one organization, or of the next so many after one in the register, each
-- pair once; `examined_to` says where to look on.
create or replace function association.alike_organizations(p_of uuid, p_after uuid, p_examined integer)
  returns table (one_id uuid, other_id uuid, examined_to uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select reporting.proven_for('MERGE');
  with city as materialized (select association.city_folded() as names), entry as (
    select o.id, o.folded, o.skeleton, b.bare,
      o.forms || array(select association.like_form(c.name || b.bare) from unnest(array[''] || y.names) c (name)) as forms, y.names
    from city y cross join association.organization o cross join lateral (select association.bare_name(o.folded, y.names) as bare) b
    where o.pending_for is null and (p_of is null or o.id = p_of) and (p_after is null or o.id > p_after)
      and not exists (select from association.identity_merge m where m.merged_id = o.id)
    order by o.id limit p_examined
  ), pair as (
    select e.id, k.id as other from entry e cross join lateral (
      select s.id from association.organization s where s.skeleton = e.skeleton and s.pending_for is null
      union
      select t.id from association.organization t
      where t.forms && e.forms and t.pending_for is null
        and (association.bare_name(t.folded, e.names) = e.bare
          or length(e.folded) >= 4 and (p_of is not null or length(t.folded) <> length(e.folded)) and association.is_one_edit_apart(t.folded, e.folded)
            and regexp_replace(t.folded, '[0-9一二三四五六七八九十]+', '#', 'g') <> regexp_replace(e.folded, '[0-9一二三四五六七八九十]+', '#', 'g'))
    ) k
    where k.id <> e.id and (p_of is not null or k.id > e.id) and not exists (select from association.identity_merge m where m.merged_id = k.id)
  )
  select p.id, p.other, case when last.examined = p_examined and p_of is null then last.id end
  from (select max(e.id::text)::uuid as id, count(*) as examined from entry e) last left join pair p on true
$$;

grant execute on function association.alike_organizations(uuid,uuid,integer) to kexie_association;
