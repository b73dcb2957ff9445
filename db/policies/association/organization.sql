-- A name that waits for its record to be accepted is seen with the record, and nowhere else: what names it is read with its
-- record as all content is. OFFSET 0 keeps the look by key.
alter table association.organization enable row level security;

create policy organization_is_registered_or_seen_with_its_record on association.organization for select using (
  pending_for is null or exists (select from reporting.naming n where n.identity_id = organization.id offset 0));

create policy organization_is_registered_openly on association.organization for insert with check (pending_for is null);

create policy organization_is_changed_once_registered on association.organization for update using (pending_for is null) with check (pending_for is null);
