-- What rests on rebuilt records follows the ledger: how many entries of theirs stand, by year, district and organization. Of an entry and of
-- what takes it back it is the provenance of the revision that it was first posted of.
create or replace function metrics.fold_rebuilt() returns trigger language plpgsql as $$
begin
  insert into metrics.cube_rebuilt as c (rule_id, year, district_code, organization_id, entries)
  select e.rule_id, extract(year from e.occurred_on)::smallint, e.district_code, e.organization_id,
    sum(case when e.reverses is null then 1 else -1 end)
  from added e left join metrics.ledger_entry t on t.id = e.reverses
  join reporting.record r on r.id = e.record_id and r.revision = coalesce(t.revision, e.revision)
  where r.provenance = 'RECONSTRUCTED' and e.counting <> 'PLANNED'
  group by 1, 2, 3, 4 order by 1, 2, 3, 4
  on conflict (rule_id, year, district_code, organization_id) do update set entries = c.entries + excluded.entries;
  return null;
end $$;

create or replace trigger fold_rebuilt after insert on metrics.ledger_entry
  referencing new table as added for each statement execute function metrics.fold_rebuilt();
