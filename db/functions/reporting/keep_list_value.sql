-- A code is never another value's: what was once on a list stays there.
create or replace function reporting.keep_list_value() returns trigger language plpgsql
  set search_path = pg_catalog, pg_temp as $$
begin
  raise exception '%.%: a code is retired and never taken away or changed', tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end $$;

create or replace trigger list_value_is_kept before delete or truncate on reporting.list_value
  for each statement execute function reporting.keep_list_value();

create or replace trigger list_value_keeps_its_code before update on reporting.list_value
  for each row when ((old.list, old.code) is distinct from (new.list, new.code)) execute function reporting.keep_list_value();
