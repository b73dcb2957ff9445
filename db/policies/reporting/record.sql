alter table reporting.record enable row level security;

create policy record_is_visible on reporting.record for select using (
  case (select reporting.claim('role'))
    when 'REVIEWER' then status <> 'DRAFT' and submitted_at is not null
    when 'LEADER' then status <> 'DRAFT' and submitted_at is not null and type not in (select c.type from reporting.confidential_type c)
    when 'REPORTER' then organization_id = any ((select reporting.own())::uuid[])
      or status = 'ACCEPTED' and type not in (select c.type from reporting.confidential_type c)
    when 'SERVICE' then organization_id = any ((select reporting.own())::uuid[])
      or status = 'ACCEPTED' and type not in (select c.type from reporting.confidential_type c)
    when 'DISTRICT_REVIEWER' then status = 'ACCEPTED' and type not in (select c.type from reporting.confidential_type c)
      or status <> 'DRAFT' and submitted_at is not null and district_code = (select reporting.claim('district'))
    when 'PUBLIC' then status = 'ACCEPTED' and type in (select o.type from reporting.open_type o)
    when 'SYSTEM_ADMIN' then status = 'ACCEPTED' and type in (select o.type from reporting.open_type o)
    when 'SECURITY_ADMIN' then status = 'ACCEPTED' and type in (select o.type from reporting.open_type o)
    when 'AUDIT_ADMIN' then status = 'ACCEPTED' and type in (select o.type from reporting.open_type o)
    else false
  end);

create policy record_is_reported_by_its_organization on reporting.record for insert with check (
  organization_id = any ((select reporting.reports_for())::uuid[]));

create policy record_is_moved_by_who_may on reporting.record for update using (
  case (select reporting.claim('role'))
    when 'REVIEWER' then status <> 'DRAFT' and (organization_id = any ((select reporting.own())::uuid[])) is not true
    when 'DISTRICT_REVIEWER' then status <> 'DRAFT' and district_code = (select reporting.claim('district'))
      and (organization_id = any ((select reporting.own())::uuid[])) is not true
    else organization_id = any ((select reporting.reports_for())::uuid[])
  end);
