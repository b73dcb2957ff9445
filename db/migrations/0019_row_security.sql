-- What the statement's viewer is, as `claimed` sets it for each transaction; null when nobody said.
create function reporting.claim(p_name text) returns text
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select nullif(current_setting('kexie.' || p_name, true), '')
$$;
--> statement-breakpoint
update reporting.record r set presented = true
where r.status <> 'DRAFT' and r.latest
   or r.status = 'ACCEPTED' and exists (select from reporting.record l where l.id = r.id and l.latest and l.status = 'DRAFT');
--> statement-breakpoint
-- The last wall: whatever a query forgets, a role sees no draft of another organization, and decides nothing of its own.
-- Who owns the tables passes; the application's roles own nothing. A transaction that claims nothing sees nothing.
alter table reporting.record enable row level security;
--> statement-breakpoint
create policy record_is_visible on reporting.record for select using (
  case (select reporting.claim('role'))
    when 'SYSTEM' then true
    when 'REVIEWER' then status <> 'DRAFT' and submitted_at is not null
    when 'LEADER' then status <> 'DRAFT' and submitted_at is not null
    when 'REPORTER' then organization_id = (select reporting.claim('organization')::uuid) or status = 'ACCEPTED'
    when 'SERVICE' then organization_id = (select reporting.claim('organization')::uuid) or status = 'ACCEPTED'
    when 'DISTRICT_REVIEWER' then status = 'ACCEPTED'
      or status <> 'DRAFT' and submitted_at is not null and district_code = (select reporting.claim('district'))
    when 'PUBLIC' then status = 'ACCEPTED' and type in (select o.type from reporting.open_type o)
    when 'SYSTEM_ADMIN' then status = 'ACCEPTED' and type in (select o.type from reporting.open_type o)
    when 'SECURITY_ADMIN' then status = 'ACCEPTED' and type in (select o.type from reporting.open_type o)
    when 'AUDIT_ADMIN' then status = 'ACCEPTED' and type in (select o.type from reporting.open_type o)
    else false
  end);
--> statement-breakpoint
create policy record_is_reported_by_its_organization on reporting.record for insert with check (
  (select reporting.claim('role')) = 'SYSTEM'
  or (select reporting.claim('role')) in ('REPORTER', 'SERVICE') and organization_id = (select reporting.claim('organization')::uuid));
--> statement-breakpoint
create policy record_is_moved_by_who_may on reporting.record for update using (
  case (select reporting.claim('role'))
    when 'SYSTEM' then true
    when 'REVIEWER' then status <> 'DRAFT' and organization_id is distinct from (select reporting.claim('organization')::uuid)
    when 'DISTRICT_REVIEWER' then status <> 'DRAFT' and district_code = (select reporting.claim('district'))
      and organization_id is distinct from (select reporting.claim('organization')::uuid)
    when 'REPORTER' then organization_id = (select reporting.claim('organization')::uuid)
    when 'SERVICE' then organization_id = (select reporting.claim('organization')::uuid)
    else false
  end);
--> statement-breakpoint
-- Records are locked by their first revision, whoever may see it.
create function reporting.lock_records(p_ids uuid[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from reporting.record where id = any (p_ids) and revision = 1 order by id for update;
end $$;
--> statement-breakpoint
-- Steps along the state machine, each by a role that may take it.
create or replace function reporting.check_record_step() returns trigger language plpgsql as $$
declare
  claimed text := reporting.claim('role');
begin
  if tg_op = 'INSERT' then
    if new.status <> 'DRAFT' then
      raise exception 'a revision starts as a draft, not as %', new.status using errcode = 'check_violation', constraint = 'record_starts_as_draft';
    end if;
    return new;
  end if;
  if old.status <> new.status and (old.status::text, new.status::text) not in (
    ('DRAFT', 'SUBMITTED'), ('DRAFT', 'WITHDRAWN'),
    ('SUBMITTED', 'ENDORSED'), ('SUBMITTED', 'ACCEPTED'), ('SUBMITTED', 'RETURNED'), ('SUBMITTED', 'WITHDRAWN'),
    ('ENDORSED', 'ACCEPTED'), ('ENDORSED', 'RETURNED'), ('ENDORSED', 'WITHDRAWN'),
    ('RETURNED', 'WITHDRAWN'),
    ('ACCEPTED', 'CORRECTED'), ('ACCEPTED', 'WITHDRAWN')
  ) then
    raise exception 'a record does not go from % to %', old.status, new.status using errcode = 'check_violation', constraint = 'record_step_is_lawful';
  end if;
  if old.status <> new.status and new.status::text in ('ACCEPTED', 'RETURNED', 'CORRECTED', 'ENDORSED') and not pg_has_role(current_user, 'kexie_reporting', 'member') then
    raise exception 'only reporting decides: % may not make a record %', current_user, new.status using errcode = 'insufficient_privilege';
  end if;
  if old.status <> new.status and claimed is not null and claimed <> 'SYSTEM' and not (case new.status::text
    when 'SUBMITTED' then claimed in ('REPORTER', 'SERVICE')
    when 'WITHDRAWN' then claimed in ('REPORTER', 'SERVICE') or claimed = 'REVIEWER'
    when 'ENDORSED' then claimed = 'DISTRICT_REVIEWER'
    when 'RETURNED' then claimed in ('DISTRICT_REVIEWER', 'REVIEWER')
    else claimed = 'REVIEWER' end) then
    raise exception 'a % may not make a record %', claimed, new.status using errcode = 'insufficient_privilege';
  end if;
  if old.status <> new.status and new.status::text in ('ACCEPTED', 'ENDORSED', 'RETURNED')
     and reporting.claim('actor') in (new.created_by, new.submitted_by) and claimed <> 'SYSTEM' then
    raise exception 'nobody decides about a report of his own' using errcode = 'insufficient_privilege';
  end if;
  if (old.id, old.revision, old.type, old.organization_id) is distinct from (new.id, new.revision, new.type, new.organization_id)
     or old.status <> 'DRAFT' and (old.title, old.occurred_on, old.district_code, old.external_key, old.provenance)
       is distinct from (new.title, new.occurred_on, new.district_code, new.external_key, new.provenance) then
    raise exception 'revision % of record % is no draft', old.revision, old.id using errcode = 'check_violation', constraint = 'record_is_unchanged_once_submitted';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- Triggers and functions of the book look at the whole book, whoever asks.
alter function reporting.check_contribution() security definer set search_path = pg_catalog, reporting, pg_temp;
--> statement-breakpoint
-- The audit is read by the auditor, and of one record by whoever may see that record.
alter table association.audit_entry enable row level security;
--> statement-breakpoint
create policy audit_entry_is_read_by_who_may on association.audit_entry for select using (
  (select reporting.claim('role')) in ('AUDIT_ADMIN', 'SYSTEM')
  or object_key ~ '^[0-9a-f]{8}-' and exists (
    select from reporting.record r where r.id = object_key::uuid
      and ((select reporting.claim('role')) = 'REVIEWER'
        or (select reporting.claim('role')) in ('REPORTER', 'SERVICE') and r.organization_id = (select reporting.claim('organization')::uuid)
        or (select reporting.claim('role')) = 'DISTRICT_REVIEWER' and r.district_code = (select reporting.claim('district')))));
--> statement-breakpoint
revoke all on function reporting.claim(text), reporting.lock_records(uuid[]) from public;
--> statement-breakpoint
grant execute on function reporting.claim(text), reporting.lock_records(uuid[]) to kexie_domain, kexie_reporting, kexie_metrics;
--> statement-breakpoint
grant select on reporting.open_type to kexie_domain, kexie_reporting, kexie_metrics;
--> statement-breakpoint
grant select, insert, update on reporting.review_rule to kexie_reporting;
