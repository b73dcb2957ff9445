-- Number and seal of the newest row of the audit, for editions to name and for keeping outside the database; none before the first.
create or replace function association.newest_seal() returns table (number bigint, seal text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.number, encode(e.seal, 'hex') from association.audit_entry e order by e.number desc limit 1
$$;

grant execute on function association.newest_seal() to kexie_association, kexie_metrics;
