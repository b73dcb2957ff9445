-- Which revisions a caller reads and moves is the table of permissions' to say (`schema/viewer/permissions.ts`), filled in where it is named.
alter table reporting.record enable row level security;

create policy record_is_visible on reporting.record for select using (
  {{a record is seen}});

create policy record_is_reported_by_its_organization on reporting.record for insert with check (
  organization_id = any ((select reporting.reports_for())::uuid[])
  and type <> all ((select reporting.barred_types(reporting.caller_fact('organization')::uuid))::text[]));

create policy record_is_moved_by_who_may on reporting.record for update using (
  {{a record is decided}});
