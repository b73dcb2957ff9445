-- What a column keeps of a list is on that list. A foreign key would need the list in every row beside each code, and there is none
-- for several codes. Nobody takes a value away, so what is looked up once stands; whether a retired one may still be
-- used is asked of the record (`records/intake/list-values.ts`), which knows what it had.
create or replace function reporting.check_list_values() returns trigger language plpgsql
  set search_path = pg_catalog, pg_temp as $$
declare
  stray text;
begin
  execute format('select code from (select distinct %s as code from written n) used
    where code is not null and not exists (select from reporting.list_value v where v.list = $1 and v.code = used.code) limit 1',
    format(case tg_argv[2] when 'MANY' then 'unnest(n.%I)' else 'n.%I' end, tg_argv[0]))
    into stray using tg_argv[1];
  if stray is not null then
    raise exception '%.%.%: “%” is not on the list %', tg_table_schema, tg_table_name, tg_argv[0], stray, tg_argv[1]
      using errcode = 'foreign_key_violation', constraint = tg_argv[0] || '_is_on_its_list';
  end if;
  return null;
end $$;

{{each column of codes is checked}}
