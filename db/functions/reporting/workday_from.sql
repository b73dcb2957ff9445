-- The first workday on a day or after it: Saturdays and Sundays are free and other days are not, unless the calendar says otherwise.
create or replace function reporting.workday_from(p_day date) returns date language sql stable as $$
  with recursive tried (day, is_workday) as (
    select p_day, coalesce((select c.is_workday from reporting.calendar_day c where c.day = p_day), extract(dow from p_day) between 1 and 5)
    union all
    select t.day + 1, coalesce((select c.is_workday from reporting.calendar_day c where c.day = t.day + 1), extract(dow from t.day + 1) between 1 and 5)
    from tried t where not t.is_workday
  )
  select t.day from tried t where t.is_workday
$$;

grant execute on function reporting.workday_from(date) to kexie_reporting;
