-- A name that waits for its record to be accepted is seen with the record, and nowhere else: what names it is read with its
-- record as all content is. OFFSET 0 keeps the look by key.
alter table association.person enable row level security;

create policy person_is_registered_or_seen_with_its_record on association.person for select using (
  pending_for is null or exists (select from reporting.naming n where n.identity_id = person.id offset 0));

create policy person_is_registered_openly on association.person for insert with check (pending_for is null);

create policy person_is_changed_once_registered on association.person for update using (pending_for is null) with check (pending_for is null);
