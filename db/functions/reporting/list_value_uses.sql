-- How many have each value of a list, by the type of the record, of those that reviewers know: a draft is its organization's own. Rows of a
-- register are told by its table. Looks at every domain's columns for whoever may set lists.
create or replace function reporting.list_value_uses(p_list text) returns table (code text, type text, uses integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select reporting.proven_for('SET_LIST');
  {{the uses of each column of codes}}
$$;

grant execute on function reporting.list_value_uses(text) to kexie_reporting;
