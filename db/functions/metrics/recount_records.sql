-- Counts anew how many records count, once other rules are in force: in one statement, while nothing is posted.
create or replace function metrics.recount_records() returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('metrics.ledger_entry', 0));
  delete from metrics.cube_record;
  insert into metrics.cube_record (district_code, year, previous_year, records)
  select p.code, p.year, p.previous_year, count(*) from (
    select e.record_id, c.code, extract(year from e.occurred_on)::smallint as year,
      lag(extract(year from e.occurred_on)::smallint, 1, 0::smallint) over (partition by e.record_id, c.code order by extract(year from e.occurred_on)) as previous_year
    from metrics.ledger_entry e
    join metrics.in_force(null) f on f.rule_id = e.rule_id and e.occurred_on >= f.since and e.occurred_on < f.until
    cross join lateral (values (e.district_code), ('')) c (code)
    group by e.record_id, c.code, extract(year from e.occurred_on)
    having sum(case when e.reverses is null then 1 else -1 end) > 0
  ) p group by 1, 2, 3;
end $$;
