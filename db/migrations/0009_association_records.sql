CREATE TYPE "association"."admission_basis" AS ENUM('ADMITTED', 'FOUNDED');--> statement-breakpoint
CREATE TYPE "association"."admission_kind" AS ENUM('SOCIETY', 'PRIVATE_NON_ENTERPRISE', 'UNIVERSITY_ASSOCIATION', 'ENTERPRISE_INSTITUTE', 'INDUSTRY_ASSOCIATION');--> statement-breakpoint
CREATE TYPE "association"."chief_kind" AS ENUM('HOSPITAL', 'SCHOOL', 'FARM_MACHINERY_STATION', 'ENTERPRISE');--> statement-breakpoint
CREATE TYPE "association"."committee_kind" AS ENUM('ASSOCIATION', 'LITERACY_LEADING_GROUP', 'EXPO', 'FAIR', 'JOINT_MEETING');--> statement-breakpoint
CREATE TYPE "association"."designation_level" AS ENUM('NATIONAL', 'PROVINCIAL', 'MUNICIPAL');--> statement-breakpoint
CREATE TYPE "association"."designation_programme" AS ENUM('SCI_TECH_CHINA_PILOT', 'OTHER');--> statement-breakpoint
CREATE TYPE "association"."grant_purpose" AS ENUM('ACADEMIC_ACTIVITY', 'INNOVATION_ACTIVITY', 'WORKER_TRAINING', 'AWARD', 'MATCHMAKING');--> statement-breakpoint
CREATE TYPE "association"."grant_stage" AS ENUM('APPLIED', 'REFUSED', 'APPROVED', 'CLOSED');--> statement-breakpoint
CREATE TYPE "association"."meeting_kind" AS ENUM('JOINT', 'LIAISON', 'PREPARATORY', 'EXCHANGE', 'OTHER');--> statement-breakpoint
CREATE TABLE "association"."admission" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"member_id" uuid NOT NULL,
	"kind" "association"."admission_kind" NOT NULL,
	"basis" "association"."admission_basis" NOT NULL,
	"ends_on" date,
	CONSTRAINT "admission_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "association"."chief" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" "association"."chief_kind" NOT NULL,
	"workplace_id" uuid NOT NULL,
	"ends_on" date,
	CONSTRAINT "chief_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "association"."committee_seat" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"committee" "association"."committee_kind" NOT NULL,
	"working_group" text,
	"person_id" uuid NOT NULL,
	"office" text NOT NULL,
	"ends_on" date,
	CONSTRAINT "committee_seat_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "association"."committee_unit" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"committee" "association"."committee_kind" NOT NULL,
	"unit_id" uuid NOT NULL,
	"ends_on" date,
	CONSTRAINT "committee_unit_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "association"."designation" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"programme" "association"."designation_programme" NOT NULL,
	"level" "association"."designation_level" NOT NULL,
	"batch" integer,
	"granted_by_id" uuid,
	"ends_on" date,
	CONSTRAINT "designation_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "association"."grant_evidence" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"name" text NOT NULL,
	"link" text,
	CONSTRAINT "grant_evidence_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "association"."grant_payment" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"paid_on" date NOT NULL,
	"amount" numeric(20, 2) NOT NULL,
	CONSTRAINT "grant_payment_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "association"."grant_policy" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"purpose" "association"."grant_purpose" NOT NULL,
	"version" integer NOT NULL,
	"criteria" text,
	"cap" numeric(20, 2),
	"ends_on" date,
	CONSTRAINT "grant_policy_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "association"."grant_record" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"policy_id" uuid NOT NULL,
	"applicant_id" uuid NOT NULL,
	"person_id" uuid,
	"stage" "association"."grant_stage" NOT NULL,
	"requested" numeric(20, 2) NOT NULL,
	"approved_on" date,
	"approved" numeric(20, 2),
	"meeting_id" uuid,
	CONSTRAINT "grant_record_pkey" PRIMARY KEY("id","revision"),
	CONSTRAINT "grant_record_approved_as_a_whole" CHECK (("association"."grant_record"."stage" in ('APPROVED', 'CLOSED')) = ("association"."grant_record"."approved_on" is not null and "association"."grant_record"."approved" is not null)),
	CONSTRAINT "grant_record_approved_within_the_request" CHECK ("association"."grant_record"."approved" <= "association"."grant_record"."requested")
);
--> statement-breakpoint
CREATE TABLE "association"."grant_review" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"reviewer_id" uuid NOT NULL,
	"score" integer NOT NULL,
	"opinion" text,
	CONSTRAINT "grant_review_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "association"."meeting" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"kind" "association"."meeting_kind" NOT NULL,
	"place" text,
	"attendance" integer,
	CONSTRAINT "meeting_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "association"."meeting_participant" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"organization_id" uuid NOT NULL,
	CONSTRAINT "meeting_participant_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "association"."policy_budget" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"year" integer NOT NULL,
	"amount" numeric(20, 2) NOT NULL,
	CONSTRAINT "policy_budget_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "association"."resolution" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"matter" text NOT NULL,
	"owner_id" uuid,
	"due_on" date,
	"done_on" date,
	CONSTRAINT "resolution_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
ALTER TABLE "association"."admission" ADD CONSTRAINT "admission_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."admission" ADD CONSTRAINT "admission_member_exists" FOREIGN KEY ("member_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."chief" ADD CONSTRAINT "chief_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."chief" ADD CONSTRAINT "chief_person_exists" FOREIGN KEY ("person_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."chief" ADD CONSTRAINT "chief_workplace_exists" FOREIGN KEY ("workplace_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."committee_seat" ADD CONSTRAINT "committee_seat_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."committee_seat" ADD CONSTRAINT "committee_seat_person_exists" FOREIGN KEY ("person_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."committee_unit" ADD CONSTRAINT "committee_unit_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."committee_unit" ADD CONSTRAINT "committee_unit_unit_exists" FOREIGN KEY ("unit_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."designation" ADD CONSTRAINT "designation_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."designation" ADD CONSTRAINT "designation_grantedby_exists" FOREIGN KEY ("granted_by_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."grant_evidence" ADD CONSTRAINT "grant_evidence_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "association"."grant_record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."grant_payment" ADD CONSTRAINT "grant_payment_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "association"."grant_record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."grant_policy" ADD CONSTRAINT "grant_policy_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."grant_record" ADD CONSTRAINT "grant_record_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."grant_record" ADD CONSTRAINT "grant_record_applicant_exists" FOREIGN KEY ("applicant_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."grant_record" ADD CONSTRAINT "grant_record_person_exists" FOREIGN KEY ("person_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."grant_review" ADD CONSTRAINT "grant_review_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "association"."grant_record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."grant_review" ADD CONSTRAINT "grant_review_reviewer_exists" FOREIGN KEY ("reviewer_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."meeting" ADD CONSTRAINT "meeting_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."meeting_participant" ADD CONSTRAINT "meeting_participant_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "association"."meeting"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."meeting_participant" ADD CONSTRAINT "meeting_participant_organization_exists" FOREIGN KEY ("organization_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."policy_budget" ADD CONSTRAINT "policy_budget_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "association"."grant_policy"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."resolution" ADD CONSTRAINT "resolution_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "association"."meeting"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."resolution" ADD CONSTRAINT "resolution_owner_exists" FOREIGN KEY ("owner_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "admission_by_member" ON "association"."admission" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "chief_by_person" ON "association"."chief" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "chief_by_workplace" ON "association"."chief" USING btree ("workplace_id");--> statement-breakpoint
CREATE INDEX "committee_seat_by_person" ON "association"."committee_seat" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "committee_unit_by_unit" ON "association"."committee_unit" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "designation_by_grantedby" ON "association"."designation" USING btree ("granted_by_id");--> statement-breakpoint
CREATE INDEX "grant_record_by_policy" ON "association"."grant_record" USING btree ("policy_id");--> statement-breakpoint
CREATE INDEX "grant_record_by_applicant" ON "association"."grant_record" USING btree ("applicant_id");--> statement-breakpoint
CREATE INDEX "grant_record_by_person" ON "association"."grant_record" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "grant_record_by_meeting" ON "association"."grant_record" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "grant_review_by_reviewer" ON "association"."grant_review" USING btree ("reviewer_id");--> statement-breakpoint
CREATE INDEX "meeting_by_kind" ON "association"."meeting" USING btree ("kind");--> statement-breakpoint
CREATE INDEX "meeting_participant_by_organization" ON "association"."meeting_participant" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "resolution_by_owner" ON "association"."resolution" USING btree ("owner_id");