-- What taking a merge back would move: it is done, looked at and undone, since nothing less tells what was whose. A row says a distinct
-- count; how many ledger entries would be corrected stands in each, and alone where no count moves. No row where there is no such merge.
create or replace function association.preview_unmerge(p_kind text, p_merged uuid, p_from integer, p_to integer)
  returns table (entries integer, indicator text, scope_code text, from_year integer, to_year integer, before integer, after integer)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  was constant uuid := association.survivor(p_merged);
  posted integer;
  moved jsonb;
begin
  perform reporting.proven_for('MERGE');
  begin
    posted := association.unmerge_identity(p_kind, p_merged, 'kexie', 'preview');
    select jsonb_agg(m) into moved from association.preview_merge(p_merged, was, p_from, p_to) m;
    raise exception using errcode = 'KX000';
  exception when sqlstate 'KX000' then
    null;
  end;
  if posted is null then
    return;
  end if;
  return query
  select posted, m.indicator, m.scope_code, m.from_year, m.to_year, m.after, m.before
  from (values (1)) one left join jsonb_to_recordset(moved)
    as m (indicator text, scope_code text, from_year integer, to_year integer, before integer, after integer) on true;
end $$;

grant execute on function association.preview_unmerge(text,uuid,integer,integer) to kexie_association;
