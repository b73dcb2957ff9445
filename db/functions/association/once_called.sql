-- Who was called so before, by a pattern of `ilike`, as whom that is today.
create or replace function association.once_called(p_pattern text) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select association.survivor(c.organization_id) from association.organization_change c where c.what = 'NAME' and c.was ilike p_pattern
$$;

grant execute on function association.once_called(text) to kexie_association;
