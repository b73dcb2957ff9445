-- What organizations were called before: each name with the last day that it held, null for one that was only written otherwise. The name an
-- organization has again is none.
create or replace function association.former_names(p_ids uuid[]) returns table (organization_id uuid, name text, until date)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select f.organization_id, f.was, f.effective_on - 1
  from (
    select distinct on (c.organization_id, c.former_folded) c.organization_id, c.was, c.effective_on, c.id, c.former_folded
    from association.organization_change c where c.organization_id = any (p_ids) and c.what = 'NAME'
    order by c.organization_id, c.former_folded, c.id desc
  ) f
  join association.organization o on o.id = f.organization_id and o.folded <> f.former_folded
  order by f.organization_id, f.id desc
$$;

grant execute on function association.former_names(uuid[]) to kexie_association;
