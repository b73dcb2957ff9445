-- The audit is the auditor's to read; of one record, also who reads how it was reviewed.
alter table association.audit_entry enable row level security;

create policy audit_entry_is_read_by_who_may on association.audit_entry for select using (
  {{the audit is read}}
  or object_key ~ '^[0-9a-f]{8}-' and {{the audit of a record is read}});
