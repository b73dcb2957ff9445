-- Adds rows to the chain as `p_who`. The lock is held to the end of the transaction, so that numbers have no gaps and no two
-- rows one row before them.
create or replace function association.append_audit(p_entries jsonb, p_who jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  entry association.audit_entry;
  key association.hmac_key;
  previous bytea;
  last bigint;
begin
  select k.* into strict key from association.hmac_key k where k.purpose = 'AUDIT';
  perform pg_advisory_xact_lock(hashtextextended('association.audit_entry', 0));
  select e.number, e.seal into last, previous from association.audit_entry e order by e.number desc limit 1;
  last := coalesce(last, 0);
  previous := coalesce(previous, ''::bytea);
  for entry in select * from jsonb_populate_recordset(null::association.audit_entry, p_entries) loop
    last := last + 1;
    if p_who ->> 'role' <> 'SYSTEM' or entry.actor is null then
      entry.actor := p_who ->> 'actor';
      entry.account_id := (p_who ->> 'account')::uuid;
      entry.role := p_who ->> 'role';
    end if;
    entry.number := last;
    entry.at := clock_timestamp();
    entry.seal := association.audit_seal(previous, entry, key);
    previous := entry.seal;
    insert into association.audit_entry select entry.*;
  end loop;
end $$;
