-- Areas that some account looks at first: its own, and those it is made of, at whatever depth. Says nothing of who it is.
create or replace function association.reviewed_areas() returns setof text
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select reporting.proven_for('SET_REVIEW_RULE');
  select distinct s.district_code from association.scope(null) s join association.account a on a.district_code = s.scope_code and s.until = 'infinity'
  where a.role = 'DISTRICT_REVIEWER' and not a.awaits_role and a.suspended_at is null
$$;

grant execute on function association.reviewed_areas() to kexie_reporting;
