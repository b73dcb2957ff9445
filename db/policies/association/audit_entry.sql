alter table association.audit_entry enable row level security;

create policy audit_entry_is_read_by_who_may on association.audit_entry for select using (
  (select reporting.claim('role')) = 'AUDIT_ADMIN'
  or object_key ~ '^[0-9a-f]{8}-' and exists (
    select from reporting.record r where r.id = object_key::uuid
      and ((select reporting.claim('role')) = 'REVIEWER'
        or (select reporting.claim('role')) in ('REPORTER', 'SERVICE') and r.organization_id = any ((select reporting.own())::uuid[])
        or (select reporting.claim('role')) = 'DISTRICT_REVIEWER' and r.district_code = (select reporting.claim('district'))) offset 0));
