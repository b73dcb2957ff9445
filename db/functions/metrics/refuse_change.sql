-- Append-only tables.
create or replace function metrics.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is append-only: % refused', tg_table_schema, tg_table_name, tg_op using errcode = 'insufficient_privilege';
end $$;

create or replace trigger ledger_entry_is_append_only before update or delete or truncate on metrics.ledger_entry
  for each statement execute function metrics.refuse_change();

create or replace trigger step_is_append_only before update or delete or truncate on reporting.step
  for each statement execute function metrics.refuse_change();

create or replace trigger audit_entry_is_append_only before update or delete or truncate on association.audit_entry
  for each statement execute function metrics.refuse_change();

create or replace trigger district_place_is_append_only before update or delete or truncate on association.district_place
  for each statement execute function metrics.refuse_change();

create or replace trigger identity_event_is_append_only before update or delete or truncate on association.identity_event
  for each statement execute function metrics.refuse_change();

create or replace trigger organization_change_is_append_only before update or delete or truncate on association.organization_change
  for each statement execute function metrics.refuse_change();

create or replace trigger bulletin_is_append_only before update or delete or truncate on reporting.bulletin
  for each statement execute function metrics.refuse_change();

create or replace trigger edition_is_append_only before update or delete or truncate on metrics.edition
  for each statement execute function metrics.refuse_change();

create or replace trigger edition_withdrawal_is_append_only before update or delete or truncate on metrics.edition_withdrawal
  for each statement execute function metrics.refuse_change();

create or replace trigger wording_is_append_only before update or delete or truncate on metrics.wording
  for each statement execute function metrics.refuse_change();

create or replace trigger catalogue_is_append_only before update or delete or truncate on metrics.catalogue
  for each statement execute function metrics.refuse_change();

create or replace trigger presentation_is_append_only before update or delete or truncate on metrics.presentation
  for each statement execute function metrics.refuse_change();

create or replace trigger record_definition_is_append_only before update or delete or truncate on reporting.record_definition
  for each statement execute function metrics.refuse_change();

create or replace trigger setting_change_is_append_only before update or delete or truncate on reporting.setting_change
  for each statement execute function metrics.refuse_change();
