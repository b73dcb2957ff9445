-- Keeps which revisions named somebody the register does not have yet: whoever sees the revision sees the name. Both looks are by
-- key (OFFSET 0, the array): the registers and the namings of all are no part of one report's work.
create or replace function association.keep_names(p_names jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if reporting.proven_caller() ->> 'role' <> 'SYSTEM' and exists (
    select from jsonb_to_recordset(p_names) as n (id uuid, revision integer) join reporting.record r on r.id = n.id and r.revision = n.revision
    where r.organization_id <> all (reporting.reports_for())
  ) then
    raise exception 'names are kept of one''s own records' using errcode = 'insufficient_privilege';
  end if;
  delete from reporting.naming k
    where k.record_id = any (array(select n.id from jsonb_to_recordset(p_names) as n (id uuid)))
      and (k.record_id, k.revision) in (select n.id, n.revision from jsonb_to_recordset(p_names) as n (id uuid, revision integer));
  insert into reporting.naming (record_id, revision, identity_id)
  select distinct n.id, n.revision, named.id
  from jsonb_to_recordset(p_names) as n (id uuid, revision integer, names uuid[])
  cross join lateral unnest(n.names) as named (id)
  where exists (select from association.person p where p.id = named.id and p.pending_for is not null offset 0)
    or exists (select from association.organization o where o.id = named.id and o.pending_for is not null offset 0);
end $$;

grant execute on function association.keep_names(jsonb) to kexie_domain;
