-- The role of the talent subgraph: its own schema, and of the record book what reporting needs (as in 0002, section 7).
do $$
begin
  if not exists (select from pg_roles where rolname = 'kexie_talent') then
    create role kexie_talent nologin;
  end if;
end $$;
--> statement-breakpoint
grant usage on schema talent, reporting, association to kexie_talent;
--> statement-breakpoint
grant select, insert, update, delete on all tables in schema talent to kexie_talent;
--> statement-breakpoint
-- Family-doctor files are confidential: rows are added, nothing of them is read back; of follow-ups only their days.
revoke all on talent.family_doctor_file, talent.family_doctor_follow_up from kexie_talent;
--> statement-breakpoint
grant insert on talent.family_doctor_file, talent.family_doctor_follow_up to kexie_talent;
--> statement-breakpoint
grant select (record_id, revision, position, due_on, done_on) on talent.family_doctor_follow_up to kexie_talent;
--> statement-breakpoint
grant select, insert, update on reporting.record to kexie_talent;
--> statement-breakpoint
grant select, insert, delete on reporting.contribution to kexie_talent;
--> statement-breakpoint
grant select, insert on reporting.step, reporting.acknowledgement to kexie_talent;
--> statement-breakpoint
grant select (id, name, district_code) on association.organization to kexie_talent;
--> statement-breakpoint
grant select on association.district to kexie_talent;
--> statement-breakpoint
grant select (id) on association.person to kexie_talent;
--> statement-breakpoint
grant execute on function association.register_people(jsonb), association.register_organizations(jsonb) to kexie_talent;
