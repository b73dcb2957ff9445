-- Which rule says what an indicator counts, from which day of activity to which, as known at a moment, or now where none is given: of
-- two that were put in force the later holds from its month on.
create or replace function metrics.in_force(p_moment timestamptz)
  returns table (indicator text, rule_id integer, since date, until date)
  language sql stable rows 150 as $$
  select f.indicator, f.rule_id, f.from_month, f.until
  from (
    select g.indicator, g.rule_id, g.from_month, coalesce(min(g.from_month) over later, 'infinity') as until
    from metrics.rule_in_force g where p_moment is null or g.recorded_at <= p_moment
    window later as (partition by g.indicator order by g.id rows between 1 following and unbounded following)
  ) f
  where f.rule_id is not null and f.from_month < f.until
$$;

grant execute on function metrics.in_force(timestamptz) to kexie_domain, kexie_reporting, kexie_metrics, kexie_association;
