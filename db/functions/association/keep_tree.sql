-- The tree of areas grows above, below and in between, and areas move: what it was is kept (`association.district_place`), from the day on that
-- `kexie.change` says for the transaction, or for all days where nobody says one; and what is summed by area is folded anew wherever something else
-- lies below on some day now, in the same transaction. The lock lets postings end, and whoever asks for a moment wait: no moment's tree
-- changes once it is past.
create or replace function association.keep_tree() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  said constant jsonb := coalesce(nullif(current_setting('kexie.change', true), '')::jsonb, '{}');
  -- District, area above it, from which day to before which.
  before text[];
  after text[];
  changed text[];
begin
  perform pg_advisory_xact_lock(hashtextextended('metrics.ledger_entry', 0));
  before := array(select row(s.*)::text from association.scope(null) s);
  insert into association.district_place (code, parent_code, removed, closed, valid_from, recorded_at)
  select coalesce(d.code, k.code), d.parent_code, d.code is null, d.closed_on is not null,
    coalesce(case when d.code is not null then (said ->> 'day')::date end, '-infinity'), clock_timestamp()
  from (select * from association.areas(null) a where a.until = 'infinity') k
  full join association.district d on d.code = k.code
  where d.code is null or k.code is null or (d.parent_code, d.closed_on is null) is distinct from (k.parent_code, k.is_open)
  order by 1;
  if not found then
    return null;
  end if;
  if exists (
    select from association.areas(null) a join association.scope(null) s on s.district_code = a.parent_code and s.scope_code = a.code
    where a.since < s.until and a.until > s.since
  ) then
    raise exception 'an area is part of itself' using errcode = 'check_violation', constraint = 'district_tree_has_no_circle';
  end if;
  after := array(select row(s.*)::text from association.scope(null) s);
  select array_agg(distinct split_part(c.line, ',', 2)) into changed from (
    (select unnest(before) except select unnest(after)) union all (select unnest(after) except select unnest(before))) c (line);
  if changed is not null then
    perform metrics.refold_areas(changed);
  end if;
  return null;
end $$;

create or replace trigger keep_tree after insert or update or delete on association.district
  for each statement execute function association.keep_tree();
