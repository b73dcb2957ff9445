-- What reporting a record takes of the record framework, for every subgraph that reports one.
grant usage on schema reporting, association, metrics to kexie_domain;
-- What a record counts is told to whoever reports it.
grant select on metrics.rule, metrics.rule_build, metrics.rule_term, metrics.rule_in_force to kexie_domain;
grant select, insert, update on reporting.record to kexie_domain;
grant select, insert on reporting.step, reporting.acknowledgement to kexie_domain;
grant select on reporting.open_type, reporting.confidential_type, reporting.lawful_step, reporting.permission to kexie_domain;
-- Who reports a type instead is told to whoever does not.
grant select on reporting.reporter_rule to kexie_domain;
grant select on reporting.value_list, reporting.list_value to kexie_domain;
-- Who set what of the city.
grant select, insert on reporting.setting_change to kexie_domain;
grant select (id, name, district_code, pending_for, dissolved_on) on association.organization to kexie_domain;
grant select (id, name, folded, pending_for) on association.person to kexie_domain;
grant select on association.identity_merge, reporting.naming to kexie_domain;
grant select on association.district, association.district_place to kexie_domain;
grant select (district_code) on association.city to kexie_domain;
grant select (merged_id, canonical_id) on association.identity_merge to kexie_domain;

-- A domain's own tables; what association may of its own stands in its file.
do $$
declare
  domain text;
begin
  foreach domain in array array_remove({{the domains}}, 'association') loop
    execute format('grant select, insert, update, delete on all tables in schema %1$I to %2$I', domain, 'kexie_' || domain);
  end loop;
end $$;
-- Family-doctor files are confidential: rows are added, nothing of them is read back; of follow-ups only their days.
revoke all on talent.family_doctor_file, talent.family_doctor_follow_up from kexie_talent;
grant insert on talent.family_doctor_file, talent.family_doctor_follow_up to kexie_talent;
grant select (record_id, revision, position, due_on, done_on) on talent.family_doctor_follow_up to kexie_talent;
