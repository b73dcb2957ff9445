-- Counts anew, from the ledger, what cannot be added up from the districts of some areas: subjects, and how many records count. Of every rule
-- that ever was, since the past is read by those. Called while nothing is posted.
create or replace function metrics.refold_areas(p_areas text[]) returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  delete from metrics.cube_distinct where scope_code = any (p_areas);
  delete from metrics.cube_subject where scope_code = any (p_areas);

  insert into metrics.cube_subject (rule_id, scope_code, subject, month, entries)
  select e.rule_id, s.scope_code, e.subject, date_trunc('month', e.occurred_on::timestamp)::date, sum(case when e.reverses is null then 1 else -1 end)
  from metrics.ledger_entry e join association.scope(null) s on s.district_code = e.district_code and s.scope_code = any (p_areas)
    and e.occurred_on >= s.since and e.occurred_on < s.until
  where e.subject is not null and e.counting = 'COUNTED'
  group by 1, 2, 3, 4;

  insert into metrics.cube_distinct (rule_id, scope_code, month, previous_month, subjects)
  select p.rule_id, p.scope_code, p.month, p.previous_month, count(*) from (
    select c.rule_id, c.scope_code, c.month,
      lag(c.month, 1, '-infinity'::date) over (partition by c.rule_id, c.scope_code, c.subject order by c.month) as previous_month
    from metrics.cube_subject c where c.scope_code = any (p_areas) and c.entries > 0
  ) p group by 1, 2, 3, 4;

  perform metrics.recount_records(p_areas);
end $$;
