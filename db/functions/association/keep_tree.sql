-- The tree of areas grows above, below and in between, and areas move: what it was is kept (`association.district_place`), and what is
-- summed by area is folded anew wherever something else lies below now, in the same transaction. The lock lets postings end, and
-- whoever asks for a moment wait: no moment's tree changes once it is past.
create or replace function association.keep_tree() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  changed text[];
begin
  perform pg_advisory_xact_lock(hashtextextended('metrics.ledger_entry', 0));
  if exists (
    select from association.district d where not exists (
      select from association.scope(null) s join association.district r on r.code = s.scope_code
      where s.district_code = d.code and r.parent_code is null)
  ) then
    raise exception 'an area is part of itself' using errcode = 'check_violation', constraint = 'district_tree_has_no_circle';
  end if;
  with known as materialized (
    select * from association.scope('infinity')
  ), today as materialized (
    select * from association.scope(null)
  )
  select array_agg(distinct c.scope_code) into changed from (
    (select * from known except select * from today) union all (select * from today except select * from known)) c;
  if changed is null then
    return null;
  end if;
  insert into association.district_place (code, parent_code, removed, recorded_at)
  select coalesce(t.code, k.code), t.parent_code, t.code is null, clock_timestamp()
  from association.areas('infinity') k full join association.areas(null) t on t.code = k.code
  where t.code is null or k.code is null or t.parent_code is distinct from k.parent_code
  order by 1;
  perform metrics.refold_areas(changed);
  return null;
end $$;

create or replace trigger keep_tree after insert or update or delete on association.district
  for each statement execute function association.keep_tree();
