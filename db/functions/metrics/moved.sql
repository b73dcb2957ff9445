-- How one entry moves a sum, beside its quantity: how many entries, and how many of them that are no exact count, it adds. What it
-- reverses it takes off; what leaves a stock takes off the relation it came in with, so that an emptied “60多” is 0 and not “≥ 0”. The
-- one statement of it: for the cubes, for what was known at a moment, and for what a decision would move.
create or replace function metrics.moved(p_reverses bigint, p_leg metrics.leg, p_relation public.relation)
  returns table (sign integer, at_least integer, at_most integer, about integer)
  language sql immutable rows 1 as $$
  select m.sign, case p_relation when 'AT_LEAST' then m.sign * m.way else 0 end, case p_relation when 'AT_MOST' then m.sign * m.way else 0 end,
    case p_relation when 'ABOUT' then m.sign * m.way else 0 end
  from (select case when p_reverses is null then 1 else -1 end as sign, case p_leg when 'OUT' then -1 else 1 end as way) m
$$;

grant execute on function metrics.moved(bigint, metrics.leg, public.relation) to kexie_metrics, kexie_reporting;
