grant select, insert, update, delete on all tables in schema association to kexie_association;
-- Who is whom is told by merge_identity alone; the audit and what strangers were refused are written by their functions alone and
-- read by those who may. The keys are nobody's.
revoke all on association.identity_merge, association.audit_entry, association.stranger_refusal, association.hmac_key from kexie_association;
-- What the database was founded as is the console's to say and everybody's to know; what its package said is the console's alone.
revoke all on association.installation from kexie_association;
grant select (kind) on association.installation to kexie_association;
grant select on association.identity_merge, association.audit_entry, association.stranger_refusal to kexie_association;
-- What was decided of identities and what the register said before is kept by its triggers and told by functions alone.
revoke all on association.identity_event, association.organization_change from kexie_association;
-- Who set what of the city.
grant select, insert on reporting.setting_change to kexie_association;
-- What forms are owed in an area is told to whoever closes it.
grant select (form_code, district_code, ends_on) on reporting.duty to kexie_association;
grant select (code, name_zh, name_en) on reporting.form to kexie_association;
-- Where areas were is kept by the trigger of their table alone.
revoke insert, update, delete on association.district_place from kexie_association;
