-- Nobody writes the ledger or a cube but `metrics.settle` and the triggers.
grant select on all tables in schema metrics to kexie_metrics;
grant insert, update on metrics.source, metrics.statement to kexie_metrics;
grant insert, update, delete on metrics.target to kexie_metrics;
grant insert on metrics.service, metrics.presentation to kexie_metrics;
-- What the city's own record types are, which a rule may be over.
grant select on reporting.record_definition to kexie_metrics;
-- What was proposed of indicators, and what is said of them once it is adopted; the policies of these tables ask who does it.
grant insert, update (state, decided_by, decided_at, decision_reason) on metrics.indicator_proposal to kexie_metrics;
grant insert on metrics.indicator, metrics.wording, metrics.catalogue, metrics.rule, metrics.rule_term, metrics.rule_build to kexie_metrics;
grant update (state, after_record) on metrics.rule_build to kexie_metrics;
grant delete on metrics.rule_term to kexie_metrics;
-- What values are called that figures are broken down by.
grant select on reporting.value_list, reporting.list_value to kexie_metrics;
-- What the city sets of its figures, and who set it.
grant select, insert on reporting.setting_change to kexie_metrics;
grant insert, update on metrics.action_plan to kexie_metrics;
grant insert on metrics.target_revision, metrics.edition, metrics.edition_withdrawal to kexie_metrics;
grant usage on schema reporting, association to kexie_metrics;
grant select on reporting.record, reporting.form, reporting.open_type, reporting.confidential_type, reporting.permission to kexie_metrics;
-- Whether an organization that figures are asked of exists.
grant select (id, pending_for) on association.organization to kexie_metrics;
grant select on reporting.naming to kexie_metrics;
-- Whoever meets the id of somebody merged reads who that is today.
grant select (merged_id, canonical_id) on association.identity_merge to kexie_metrics;
-- The tree of areas, now and then, and which of them is the city.
grant select on association.district, association.district_place to kexie_metrics;
grant select (district_code) on association.city to kexie_metrics;
