-- The cube follows the ledger in the same transaction. Rows are touched in key order and tables in one order,
-- so two postings wait for each other and never deadlock. A rule that counts distinct subjects is folded by one posting at a time.
create or replace function metrics.fold_sums() returns trigger language plpgsql as $$
begin
  insert into metrics.cube_month as c
    (rule_id, month, district_code, organization_id, counting, quantity, entries, at_least, at_most, about, spread)
  select rule_id, date_trunc('month', occurred_on::timestamp)::date, district_code, organization_id, counting, sum(quantity), sum(m.sign), sum(m.at_least), sum(m.at_most), sum(m.about), sum(e.spread)
  from added e cross join lateral metrics.moved(e.reverses, e.leg, e.relation) m
  group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
  on conflict (rule_id, month, district_code, organization_id, counting) do update set
    quantity = c.quantity + excluded.quantity, entries = c.entries + excluded.entries,
    at_least = c.at_least + excluded.at_least, at_most = c.at_most + excluded.at_most, about = c.about + excluded.about,
    spread = c.spread + excluded.spread;

  insert into metrics.cube_year as c
    (rule_id, year, district_code, counting, quantity, entries, at_least, at_most, about, spread)
  select rule_id, extract(year from occurred_on)::smallint, district_code, counting, sum(quantity), sum(m.sign), sum(m.at_least), sum(m.at_most), sum(m.about), sum(e.spread)
  from added e cross join lateral metrics.moved(e.reverses, e.leg, e.relation) m
  where counting <> 'JOINT'
  group by 1, 2, 3, 4 order by 1, 2, 3, 4
  on conflict (rule_id, year, district_code, counting) do update set
    quantity = c.quantity + excluded.quantity, entries = c.entries + excluded.entries,
    at_least = c.at_least + excluded.at_least, at_most = c.at_most + excluded.at_most, about = c.about + excluded.about,
    spread = c.spread + excluded.spread;
  return null;
end $$;

create or replace trigger fold_sums after insert on metrics.ledger_entry
  referencing new table as added for each statement execute function metrics.fold_sums();
