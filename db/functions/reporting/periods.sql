-- The periods of forms of which a day lies between two days: when each begins, ends and falls due, and what fulfils it. The one statement of that
-- rule: the period a day belongs to is the one of that day alone. What a form asks since a day it asks of periods that begin then or later.
-- Whoever asks it has search_path set or is a subgraph's statement; it has none of its own, so that it is planned as part of what asks.
create or replace function reporting.periods(p_form text, p_from date, p_to date)
  returns table (form_code text, cadence text, period date, ends_on date, due_on date, types text[])
  language sql stable as $$
  select f.code, v.cadence, s.period, s.ends_on, case v.moves when 'NEXT_WORKDAY' then reporting.workday_from(s.due_on) else s.due_on end, v.types
  from reporting.form f
  cross join lateral (
    select f.cadence, f.due_day, f.due_months, f.moves, f.types, f.since, 'infinity'::date as until
    union all
    select p.cadence, p.due_day, p.due_months, p.moves, p.types, p.since, p.until from reporting.past_rhythm p where p.form_code = f.code
  ) v
  cross join lateral (
    -- A campaign has the days it was given.
    select f.from_on as period, f.to_on as ends_on, f.due_on
    where v.cadence = 'ONCE' and f.from_on <= p_to and f.to_on >= p_from
    union all
    -- Whatever returns divides the year into equal numbers of months. A day that a month does not have is its last.
    select m.first::date, (m.first + make_interval(months => r.months))::date - 1,
      least(d.month + make_interval(days => v.due_day - 1), d.month + interval '1 month - 1 day')::date
    from (values ('MONTH', 1), ('QUARTER', 3), ('HALF_YEAR', 6), ('YEAR', 12)) r (cadence, months)
    cross join lateral generate_series(
      date_trunc('year', p_from::timestamp) + make_interval(months => (extract(month from p_from)::integer - 1) / r.months * r.months),
      p_to::timestamp, make_interval(months => r.months)) m (first)
    cross join lateral (select m.first + make_interval(months => r.months - 1 + v.due_months) as month) d
    where r.cadence = v.cadence and m.first >= v.since and m.first < v.until
  ) s
  where p_form is null or f.code = p_form
$$;

grant execute on function reporting.periods(text,date,date) to kexie_reporting;
