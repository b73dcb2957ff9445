-- The audit: rows are only ever added, by one function, each sealed with the hash of the row before it.
create function association.audit_seal(p_previous bytea, p_row association.audit_entry) returns bytea
  language sql immutable set search_path = pg_catalog, pg_temp as $$
  select sha256(p_previous || convert_to(jsonb_build_array(
    p_row.number, extract(epoch from p_row.at), p_row.actor, p_row.account_id, p_row.role, p_row.address, p_row.correlation_id,
    p_row.action, p_row.outcome, p_row.object_type, p_row.object_key, p_row.organization_id, p_row.before, p_row.after, p_row.reason)::text, 'UTF8'))
$$;
--> statement-breakpoint
-- Adds rows to the chain. The lock is held to the end of the transaction, so that numbers have no gaps and no two rows one
-- row before them.
create function association.audit(p_entries jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  entry association.audit_entry;
  previous bytea;
  last bigint;
begin
  perform pg_advisory_xact_lock(hashtextextended('association.audit_entry', 0));
  select e.number, e.seal into last, previous from association.audit_entry e order by e.number desc limit 1;
  last := coalesce(last, 0);
  previous := coalesce(previous, ''::bytea);
  for entry in select * from jsonb_populate_recordset(null::association.audit_entry, p_entries) loop
    last := last + 1;
    entry.number := last;
    entry.at := clock_timestamp();
    entry.seal := association.audit_seal(previous, entry);
    previous := entry.seal;
    insert into association.audit_entry select entry.*;
  end loop;
end $$;
--> statement-breakpoint
-- The first rows whose number does not follow or whose seal is not that of their content; none when the chain is whole.
create function association.audit_breaks() returns table (number bigint, broken text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.number, case when c.number <> c.expected then 'MISSING' else 'CHANGED' end
  from (
    select e.number, coalesce(lag(e.number) over chain, 0) + 1 as expected, e.seal,
           association.audit_seal(coalesce(lag(e.seal) over chain, ''::bytea), e) as due
    from association.audit_entry e window chain as (order by e.number)
  ) c
  where c.number <> c.expected or c.seal <> c.due
  order by c.number limit 100
$$;
--> statement-breakpoint
create trigger audit_entry_is_append_only before update or delete or truncate on association.audit_entry
  for each statement execute function metrics.refuse_change();
--> statement-breakpoint
-- Association reads the audit for those who may; nobody writes it but by the function.
revoke all on association.audit_entry from kexie_association;
--> statement-breakpoint
grant select on association.audit_entry to kexie_association;
--> statement-breakpoint
revoke all on function association.audit(jsonb), association.audit_seal(bytea, association.audit_entry), association.audit_breaks() from public;
--> statement-breakpoint
grant execute on function association.audit(jsonb) to kexie_domain, kexie_reporting, kexie_metrics, kexie_association;
--> statement-breakpoint
grant execute on function association.audit_breaks() to kexie_association;
--> statement-breakpoint
grant usage on schema association to kexie_metrics;
