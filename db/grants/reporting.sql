grant usage on schema metrics, association to kexie_reporting;
grant select on metrics.rule, metrics.rule_build, metrics.rule_term, metrics.rule_in_force to kexie_reporting;
grant select, insert, update on reporting.record to kexie_reporting;
grant select on reporting.open_type, reporting.confidential_type, reporting.lawful_step, reporting.permission to kexie_reporting;
-- What the city's own record types are, and the records of them.
grant select, insert on reporting.record_definition to kexie_reporting;
grant select, insert, update, delete on reporting.custom_record to kexie_reporting;
grant select (affiliation) on association.person to kexie_reporting;
grant select, insert, update on reporting.value_list, reporting.list_value to kexie_reporting;
-- What the city sets, and who set it.
grant select, insert on reporting.setting_change to kexie_reporting;
grant select, insert on reporting.step, reporting.acknowledgement to kexie_reporting;
-- What an indicator is called, for a finding to name it; whether there is one, for an id.
grant select on metrics.indicator, metrics.wording to kexie_reporting;
grant select (code) on metrics.action_plan to kexie_reporting;
grant select (source_key, paragraph) on metrics.statement to kexie_reporting;
grant select (id) on metrics.edition to kexie_reporting;
grant select (edition_id) on metrics.edition_withdrawal to kexie_reporting;
-- Review.
grant select, insert, update on reporting.review_rule to kexie_reporting;
-- Who reports what.
grant select, insert, update, delete on reporting.reporter_rule to kexie_reporting;
grant select on reporting.observed_type to kexie_reporting;
grant select, insert, update, delete on reporting.review_lock, reporting.finding to kexie_reporting;
grant select, insert on reporting.note to kexie_reporting;
grant select, update on reporting.duplicate to kexie_reporting;
-- Duties and periods.
grant select, insert, update on reporting.form, reporting.declaration, reporting.exception, reporting.closing to kexie_reporting;
grant select, insert, update, delete on reporting.duty, reporting.past_rhythm to kexie_reporting;
grant select, insert, update, delete on reporting.calendar_day to kexie_reporting;
grant select, insert on reporting.bulletin to kexie_reporting;
-- Read by what judges obligations alone: it tells what others have not yet had accepted.
revoke all on reporting.activity from kexie_reporting;
-- Told by `reporting.tallied` alone.
revoke all on reporting.tally from kexie_reporting;
-- Found in by `reporting.titled` alone.
revoke all on reporting.searched_title from kexie_reporting;
grant select (id, name, folded, district_code, pending_for) on association.organization to kexie_reporting;
grant select on reporting.naming to kexie_reporting;
grant select on association.district, association.district_place to kexie_reporting;
grant select (district_code) on association.city to kexie_reporting;
-- Whether an id names anything, whoever owns it.
grant select (id) on association.person to kexie_reporting;
grant usage on schema events to kexie_reporting;
grant select (code) on events.event_series to kexie_reporting;
grant select (merged_id, canonical_id) on association.identity_merge to kexie_reporting;
