CREATE SCHEMA "talent";
--> statement-breakpoint
CREATE TYPE "talent"."assessment_stage" AS ENUM('MID_TERM', 'FINAL');--> statement-breakpoint
CREATE TYPE "talent"."award" AS ENUM('NATIONAL_INNOVATION_AWARD', 'MOST_BEAUTIFUL_WORKER', 'ENTERPRISE_INNOVATION_MASTER', 'OTHER');--> statement-breakpoint
CREATE TYPE "talent"."facility_kind" AS ENUM('STATION', 'HOME', 'EMPLOYMENT_BASE');--> statement-breakpoint
CREATE TYPE "talent"."fair_kind" AS ENUM('CAMPUS', 'TALENT_FAIR', 'PROMOTION');--> statement-breakpoint
CREATE TYPE "talent"."honour_level" AS ENUM('NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'COUNTY');--> statement-breakpoint
CREATE TYPE "talent"."introduction_channel" AS ENUM('HAIZHI_BASE', 'OFFSHORE_BASE', 'HAIZHI_MATCHMAKING', 'RECRUITMENT');--> statement-breakpoint
CREATE TYPE "talent"."media_channel" AS ENUM('MAINSTREAM', 'WECHAT_COLUMN');--> statement-breakpoint
CREATE TYPE "talent"."nomination_result" AS ENUM('PENDING', 'AWARDED', 'NOT_AWARDED');--> statement-breakpoint
CREATE TYPE "talent"."request_kind" AS ENUM('POLICY', 'PROJECT', 'FINANCE');--> statement-breakpoint
CREATE TYPE "talent"."service_kind" AS ENUM('ROOM', 'COUNSELLING', 'GATHERING', 'SHORT_REST', 'SCIENCE_TRIP', 'CONDOLENCE', 'MATCHMAKING');--> statement-breakpoint
CREATE TABLE "talent"."contact_made" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"contacted_on" date NOT NULL,
	"summary" text,
	CONSTRAINT "contact_made_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "talent"."facility_upgrade" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"level" "talent"."honour_level" NOT NULL,
	"upgraded_on" date NOT NULL,
	CONSTRAINT "facility_upgrade_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "talent"."fair_enterprise" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"organization_id" uuid NOT NULL,
	"positions" integer NOT NULL,
	CONSTRAINT "fair_enterprise_pkey" PRIMARY KEY("record_id","revision","position"),
	CONSTRAINT "fair_enterprise_positions_are_not_negative" CHECK ("talent"."fair_enterprise"."positions" >= 0)
);
--> statement-breakpoint
CREATE TABLE "talent"."family_doctor_care" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"ends_on" date,
	CONSTRAINT "family_doctor_care_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "talent"."family_doctor_file" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"talent" text NOT NULL,
	"affiliation" text,
	"doctor" text NOT NULL,
	"assigned_on" date NOT NULL,
	CONSTRAINT "family_doctor_file_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "talent"."family_doctor_follow_up" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"due_on" date NOT NULL,
	"done_on" date,
	"finding" text,
	CONSTRAINT "family_doctor_follow_up_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "talent"."featured_person" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "featured_person_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "talent"."media_feature" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"channel" "talent"."media_channel" NOT NULL,
	"outlet" text NOT NULL,
	"link" text,
	"reprint" boolean NOT NULL,
	CONSTRAINT "media_feature_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "talent"."nomination" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"person_id" uuid NOT NULL,
	"award" "talent"."award" NOT NULL,
	"level" "talent"."honour_level" NOT NULL,
	"result" "talent"."nomination_result" NOT NULL,
	"result_on" date,
	CONSTRAINT "nomination_pkey" PRIMARY KEY("id","revision"),
	CONSTRAINT "nomination_result_has_a_day" CHECK (("talent"."nomination"."result" = 'PENDING') = ("talent"."nomination"."result_on" is null))
);
--> statement-breakpoint
CREATE TABLE "talent"."recruitment_fair" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"kind" "talent"."fair_kind" NOT NULL,
	"place" text,
	"ends_on" date,
	CONSTRAINT "recruitment_fair_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "talent"."served_person" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "served_person_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "talent"."service_record" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"kind" "talent"."service_kind" NOT NULL,
	"home_id" uuid,
	"quota" integer,
	"people_relation" "relation" NOT NULL,
	CONSTRAINT "service_record_pkey" PRIMARY KEY("id","revision"),
	CONSTRAINT "service_record_quota_is_positive" CHECK ("talent"."service_record"."quota" > 0)
);
--> statement-breakpoint
CREATE TABLE "talent"."service_request" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"kind" "talent"."request_kind" NOT NULL,
	"asked_on" date NOT NULL,
	"question" text NOT NULL,
	"answered_on" date,
	"answer" text,
	CONSTRAINT "service_request_pkey" PRIMARY KEY("record_id","revision","position"),
	CONSTRAINT "service_request_answered_after_it_was_asked" CHECK ("talent"."service_request"."answered_on" >= "talent"."service_request"."asked_on")
);
--> statement-breakpoint
CREATE TABLE "talent"."station_report" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"station_id" uuid NOT NULL,
	"topic" text NOT NULL,
	"adopted_on" date,
	CONSTRAINT "station_report_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "talent"."support_assessment" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"stage" "talent"."assessment_stage" NOT NULL,
	"assessed_on" date NOT NULL,
	"passed" boolean NOT NULL,
	CONSTRAINT "support_assessment_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "talent"."talent_contact" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"person_id" uuid NOT NULL,
	"officer_id" uuid NOT NULL,
	"interval_days" integer NOT NULL,
	"ends_on" date,
	"count_relation" "relation" NOT NULL,
	CONSTRAINT "talent_contact_pkey" PRIMARY KEY("id","revision"),
	CONSTRAINT "talent_contact_interval_is_positive" CHECK ("talent"."talent_contact"."interval_days" > 0)
);
--> statement-breakpoint
CREATE TABLE "talent"."talent_introduction" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"person_id" uuid NOT NULL,
	"channel" "talent"."introduction_channel" NOT NULL,
	"through" text,
	"employer_id" uuid,
	"with_investment" boolean NOT NULL,
	"count_relation" "relation" NOT NULL,
	CONSTRAINT "talent_introduction_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "talent"."talent_support" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"person_id" uuid NOT NULL,
	"mentor_id" uuid,
	"field" text,
	"grant_amount" integer,
	"ends_on" date,
	CONSTRAINT "talent_support_pkey" PRIMARY KEY("id","revision"),
	CONSTRAINT "talent_support_grant_is_not_negative" CHECK ("talent"."talent_support"."grant_amount" >= 0)
);
--> statement-breakpoint
CREATE TABLE "talent"."worker_facility" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"kind" "talent"."facility_kind" NOT NULL,
	"level" "talent"."honour_level" NOT NULL,
	"host_id" uuid,
	"place" text,
	"ends_on" date,
	CONSTRAINT "worker_facility_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
ALTER TABLE "talent"."contact_made" ADD CONSTRAINT "contact_made_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "talent"."talent_contact"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."facility_upgrade" ADD CONSTRAINT "facility_upgrade_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "talent"."worker_facility"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."fair_enterprise" ADD CONSTRAINT "fair_enterprise_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "talent"."recruitment_fair"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."fair_enterprise" ADD CONSTRAINT "fair_enterprise_organization_exists" FOREIGN KEY ("organization_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."family_doctor_care" ADD CONSTRAINT "family_doctor_care_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."family_doctor_file" ADD CONSTRAINT "family_doctor_file_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "talent"."family_doctor_care"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."family_doctor_follow_up" ADD CONSTRAINT "family_doctor_follow_up_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "talent"."family_doctor_care"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."featured_person" ADD CONSTRAINT "featured_person_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "talent"."media_feature"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."featured_person" ADD CONSTRAINT "featured_person_person_exists" FOREIGN KEY ("person_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."media_feature" ADD CONSTRAINT "media_feature_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."nomination" ADD CONSTRAINT "nomination_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."nomination" ADD CONSTRAINT "nomination_person_exists" FOREIGN KEY ("person_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."recruitment_fair" ADD CONSTRAINT "recruitment_fair_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."served_person" ADD CONSTRAINT "served_person_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "talent"."service_record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."served_person" ADD CONSTRAINT "served_person_person_exists" FOREIGN KEY ("person_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."service_record" ADD CONSTRAINT "service_record_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."service_request" ADD CONSTRAINT "service_request_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "talent"."talent_contact"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."station_report" ADD CONSTRAINT "station_report_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."support_assessment" ADD CONSTRAINT "support_assessment_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "talent"."talent_support"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."talent_contact" ADD CONSTRAINT "talent_contact_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."talent_contact" ADD CONSTRAINT "talent_contact_person_exists" FOREIGN KEY ("person_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."talent_contact" ADD CONSTRAINT "talent_contact_officer_exists" FOREIGN KEY ("officer_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."talent_introduction" ADD CONSTRAINT "talent_introduction_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."talent_introduction" ADD CONSTRAINT "talent_introduction_person_exists" FOREIGN KEY ("person_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."talent_introduction" ADD CONSTRAINT "talent_introduction_employer_exists" FOREIGN KEY ("employer_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."talent_support" ADD CONSTRAINT "talent_support_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."talent_support" ADD CONSTRAINT "talent_support_person_exists" FOREIGN KEY ("person_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."talent_support" ADD CONSTRAINT "talent_support_mentor_exists" FOREIGN KEY ("mentor_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."worker_facility" ADD CONSTRAINT "worker_facility_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."worker_facility" ADD CONSTRAINT "worker_facility_host_exists" FOREIGN KEY ("host_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "family_doctor_follow_up_by_day" ON "talent"."family_doctor_follow_up" USING btree ("due_on");--> statement-breakpoint
CREATE INDEX "featured_person_by_person" ON "talent"."featured_person" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "media_feature_by_channel" ON "talent"."media_feature" USING btree ("channel");--> statement-breakpoint
CREATE INDEX "nomination_by_person" ON "talent"."nomination" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "served_person_by_person" ON "talent"."served_person" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "service_record_by_home" ON "talent"."service_record" USING btree ("home_id");--> statement-breakpoint
CREATE INDEX "station_report_by_station" ON "talent"."station_report" USING btree ("station_id");--> statement-breakpoint
CREATE INDEX "talent_contact_by_person" ON "talent"."talent_contact" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "talent_introduction_by_person" ON "talent"."talent_introduction" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "talent_support_by_person" ON "talent"."talent_support" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "worker_facility_by_kind" ON "talent"."worker_facility" USING btree ("kind");