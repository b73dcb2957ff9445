-- What strangers were refused is the auditor's to read.
alter table association.stranger_refusal enable row level security;

create policy stranger_refusal_is_read_by_the_auditor on association.stranger_refusal for select using (
  {{the audit is read}});
