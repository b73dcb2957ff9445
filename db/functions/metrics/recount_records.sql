-- Counts anew how many records count, once other rules are in force, or in some areas once they lie otherwise: in one statement, while
-- nothing is posted.
create or replace function metrics.recount_records(p_areas text[] default null) returns void
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('metrics.ledger_entry', 0));
  delete from metrics.cube_record where p_areas is null or scope_code = any (p_areas);
  insert into metrics.cube_record (scope_code, year, previous_year, records)
  select p.code, p.year, p.previous_year, count(*) from (
    select e.record_id, c.scope_code as code, extract(year from e.occurred_on)::smallint as year,
      lag(extract(year from e.occurred_on)::smallint, 1, 0::smallint) over (partition by e.record_id, c.scope_code order by extract(year from e.occurred_on)) as previous_year
    from metrics.ledger_entry e
    join metrics.in_force(null) f on f.rule_id = e.rule_id and e.occurred_on >= f.since and e.occurred_on < f.until
    join association.scope(null) c on c.district_code = e.district_code and e.occurred_on >= c.since and e.occurred_on < c.until
    where p_areas is null or c.scope_code = any (p_areas)
    group by e.record_id, c.scope_code, extract(year from e.occurred_on)
    having sum(case when e.reverses is null then 1 else -1 end) > 0
  ) p group by 1, 2, 3;
end $$;
