-- What a record type is everybody reads; a version is added by the owner, who migrates and installs, and by whoever may define types of the city's own,
-- and of those alone: what the code states is not the office's.
alter table reporting.record_definition enable row level security;

create policy record_definition_is_read on reporting.record_definition for select using (true);

create policy record_definition_is_stated on reporting.record_definition for insert with check (
  {{a record type is defined}} and stated is not null and not exists (
    select from reporting.record_definition d where d.type = record_definition.type and d.stated is null offset 0));
