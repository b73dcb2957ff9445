-- Whom accepted records name enters the register, under the id the records have; a name that another has brought meanwhile is
-- that other's. Called in the transaction that accepts, before the ledger is settled.
create or replace function association.adopt_names(p_records uuid[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  named uuid[];
  why constant text := '采纳时与登记册中同名者为一 · on acceptance the register had the name';
begin
  perform reporting.proven_caller();
  select array_agg(distinct n.identity_id) into named
  from reporting.naming n join reporting.record r on r.id = n.record_id and r.revision = n.revision
  where n.record_id = any (p_records) and r.status = 'ACCEPTED';
  if named is null then
    return;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('association.identity_merge', 0));
  update association.person set pending_for = null where id in (
    select distinct on (q.folded) q.id from association.person q
    where q.id = any (named) and q.pending_for is not null
      and not exists (select from association.person a where a.folded = q.folded and a.pending_for is null)
    order by q.folded, q.id);
  insert into association.identity_event (event, merged_id, kind, into_id, decided_by, reason)
  select 'MERGE', q.id, 'PERSON', a.id, 'kexie', why
  from association.person q
  join association.person a on a.folded = q.folded and a.pending_for is null
  where q.id = any (named) and q.pending_for is not null
    and not exists (select from association.identity_merge m where m.merged_id = q.id);
  update association.organization set pending_for = null where id in (
    select distinct on (q.folded) q.id from association.organization q
    where q.id = any (named) and q.pending_for is not null
      and not exists (select from association.organization a where a.folded = q.folded and a.pending_for is null)
    order by q.folded, q.id);
  insert into association.identity_event (event, merged_id, kind, into_id, decided_by, reason)
  select 'MERGE', q.id, 'ORGANIZATION', a.id, 'kexie', why
  from association.organization q
  join association.organization a on a.folded = q.folded and a.pending_for is null
  where q.id = any (named) and q.pending_for is not null
    and not exists (select from association.identity_merge m where m.merged_id = q.id);
end $$;

grant execute on function association.adopt_names(uuid[]) to kexie_reporting;
