-- What a merge would move, without moving it: ledger entries to correct, and each distinct count of the years that falls.
create or replace function association.preview_merge(p_merged uuid, p_into uuid, p_from integer, p_to integer)
  returns table (indicator text, scope_code text, from_year integer, to_year integer, before integer, after integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select reporting.proven_for('MERGE');
  with here as (
    select f.indicator, c.rule_id, c.scope_code, extract(year from c.month)::integer as year, c.subject = p_merged::text as merged
    from metrics.in_force(null) f join metrics.cube_subject c on c.rule_id = f.rule_id
    where c.subject in (p_merged::text, p_into::text) and c.entries > 0 and c.month between make_date(p_from, 1, 1) and make_date(p_to, 12, 31)
  ), spans as (
    select indicator, rule_id, scope_code, year as from_year, year as to_year from here group by 1, 2, 3, 4
      having bool_or(merged) and bool_or(not merged)
    union
    select indicator, rule_id, scope_code, p_from, p_to from here group by 1, 2, 3 having bool_or(merged) and bool_or(not merged)
  ), counts as (
    select s.*, (select count(distinct c.subject) from metrics.cube_subject c
                 where c.rule_id = s.rule_id and c.scope_code = s.scope_code and c.entries > 0
                   and c.month between make_date(s.from_year, 1, 1) and make_date(s.to_year, 12, 31))::integer as before
    from spans s
  )
  select indicator, scope_code, from_year, to_year, before, before - 1 from counts order by 1, 2, 3, 4
$$;

grant execute on function association.preview_merge(uuid,uuid,integer,integer) to kexie_association;
