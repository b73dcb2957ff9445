-- Steps along the state machine (`reporting.lawful_step`, from `schema/records/state-machine.ts` and the permissions), each by a role that may
-- take it and in the name of the caller that is proven.
create or replace function reporting.check_record_step() returns trigger language plpgsql as $$
declare
  who constant jsonb := reporting.proven_caller();
  caller_role constant text := who ->> 'role';
  may text[];
begin
  if caller_role <> 'SYSTEM' and (
    new.created_by is distinct from case tg_op when 'INSERT' then who ->> 'actor' else old.created_by end
    or tg_op = 'UPDATE' and new.submitted_by is distinct from old.submitted_by and new.submitted_by is distinct from who ->> 'actor'
    or tg_op = 'UPDATE' and new.decided_by is distinct from old.decided_by and new.decided_by is distinct from who ->> 'actor'
      and not (new.decided_by is null and new.status = 'SUBMITTED')) then
    raise exception '% writes in the name of somebody else', who ->> 'actor' using errcode = 'insufficient_privilege';
  end if;
  -- Most steps change no content; whoever does not hand it on unchanged hands on no hash of his own either.
  if tg_op = 'UPDATE' and new.content is not distinct from old.content then
    new.content_hash := old.content_hash;
  else
    new.content_hash := encode(sha256(convert_to(new.content::text, 'UTF8')), 'hex');
  end if;
  -- What counts is corrected for a reason, which whoever reads the figure may read.
  if (tg_op = 'INSERT' or old.status = 'DRAFT' and new.status <> 'DRAFT') and new.revision > 1 and new.withdraws is null
    and coalesce(btrim(new.correction_reason), '') = '' and caller_role <> 'SYSTEM' and reporting.has_counting(new.id) then
    raise exception 'a correction of what was accepted has no reason' using errcode = 'check_violation', constraint = 'record_is_corrected_for_a_reason';
  end if;
  if tg_op = 'INSERT' then
    if new.status <> 'DRAFT' then
      raise exception 'a revision starts as a draft, not as %', new.status using errcode = 'check_violation', constraint = 'record_starts_as_draft';
    end if;
    return new;
  end if;
  if old.status <> new.status then
    select array_agg(s.role) into may from reporting.lawful_step s where s.from_status = old.status and s.to_status = new.status;
    if may is null then
      raise exception 'a record does not go from % to %', old.status, new.status using errcode = 'check_violation', constraint = 'record_step_is_lawful';
    end if;
    if caller_role <> 'SYSTEM' and caller_role <> all (may) then
      raise exception 'a % may not make a record that is % %', caller_role, old.status, new.status using errcode = 'insufficient_privilege';
    end if;
  end if;
  if old.status <> new.status and new.status::text in ('ACCEPTED', 'RETURNED', 'CORRECTED', 'ENDORSED') and not pg_has_role(current_user, 'kexie_reporting', 'member') then
    raise exception 'only reporting decides: % may not make a record %', current_user, new.status using errcode = 'insufficient_privilege';
  end if;
  if old.status <> new.status and (new.status::text in ('ACCEPTED', 'ENDORSED', 'RETURNED')
      or old.withdraws is not null and new.status = 'WITHDRAWN' and reporting.reaches('ACCEPT') <> '{}')
     and who ->> 'actor' in (new.created_by, new.submitted_by) and caller_role <> 'SYSTEM' then
    raise exception 'nobody decides about a report of his own' using errcode = 'insufficient_privilege';
  end if;
  if (old.id, old.revision, old.type, old.organization_id) is distinct from (new.id, new.revision, new.type, new.organization_id)
     or old.status <> 'DRAFT' and (old.title, old.occurred_on, old.district_code, old.credit, old.external_key, old.provenance, old.withdraws, old.content, old.correction_reason)
       is distinct from (new.title, new.occurred_on, new.district_code, new.credit, new.external_key, new.provenance, new.withdraws, new.content, new.correction_reason) then
    raise exception 'revision % of record % is no draft', old.revision, old.id using errcode = 'check_violation', constraint = 'record_is_unchanged_once_submitted';
  end if;
  return new;
end $$;

create or replace trigger check_record_step before insert or update on reporting.record
  for each row execute function reporting.check_record_step();
