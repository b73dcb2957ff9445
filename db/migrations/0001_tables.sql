CREATE SCHEMA "association";
--> statement-breakpoint
CREATE SCHEMA "events";
--> statement-breakpoint
CREATE SCHEMA "metrics";
--> statement-breakpoint
CREATE SCHEMA "reporting";
--> statement-breakpoint
CREATE TYPE "association"."organization_kind" AS ENUM('CITY_ASSOCIATION', 'COUNTY_ASSOCIATION', 'UNIVERSITY_ASSOCIATION', 'ENTERPRISE_ASSOCIATION', 'INDUSTRY_ASSOCIATION', 'SOCIETY', 'VENUE_OPERATOR', 'INCUBATOR', 'GOVERNMENT_BODY', 'UNIVERSITY', 'INSTITUTE', 'ENTERPRISE', 'OTHER');--> statement-breakpoint
CREATE TYPE "events"."cadence" AS ENUM('YEARLY', 'MONTHLY', 'WEEKLY', 'IRREGULAR');--> statement-breakpoint
CREATE TYPE "events"."event_form" AS ENUM('EXCHANGE', 'MATCHMAKING', 'SALON', 'LECTURE', 'TRAINING', 'FORUM');--> statement-breakpoint
CREATE TYPE "events"."event_stage" AS ENUM('FORECAST', 'HELD', 'CANCELLED');--> statement-breakpoint
CREATE TYPE "events"."guest_honour" AS ENUM('ACADEMICIAN', 'EXPERT', 'OTHER');--> statement-breakpoint
CREATE TYPE "events"."host_role" AS ENUM('LEAD', 'CO_HOST', 'ORGANIZER', 'SUPPORTER');--> statement-breakpoint
CREATE TYPE "events"."paper_award" AS ENUM('FIRST', 'SECOND', 'THIRD', 'NONE');--> statement-breakpoint
CREATE TYPE "events"."paper_category" AS ENUM('MATHEMATICS_AND_PHYSICS', 'CHEMISTRY_AND_MATERIALS', 'MECHANICAL_ENGINEERING', 'ELECTRONICS_AND_INFORMATION', 'CIVIL_ENGINEERING_AND_TRANSPORT', 'ENERGY_AND_ENVIRONMENT', 'AGRICULTURE', 'MEDICINE_AND_HEALTH', 'MANAGEMENT_AND_INTERDISCIPLINARY');--> statement-breakpoint
CREATE TYPE "events"."programme" AS ENUM('ACADEMIC_MONTH', 'TECH_CAFE', 'SOCIETY_EXCHANGE', 'HAIZHI_MATCHMAKING', 'INDUSTRY_TRAINING');--> statement-breakpoint
CREATE TYPE "events"."series_tier" AS ENUM('HIGH_END', 'SPECIAL_TOPIC', 'REGULAR', 'PROFESSIONAL');--> statement-breakpoint
CREATE TYPE "metrics"."measure" AS ENUM('SUM', 'STOCK', 'DISTINCT', 'OBSERVATION', 'DERIVED');--> statement-breakpoint
CREATE TYPE "public"."provenance" AS ENUM('REPORTED', 'IMPORTED', 'RECONSTRUCTED');--> statement-breakpoint
CREATE TYPE "public"."relation" AS ENUM('EXACT', 'AT_LEAST', 'AT_MOST', 'ABOUT');--> statement-breakpoint
CREATE TYPE "public"."standing" AS ENUM('COUNTED', 'JOINT', 'PLANNED');--> statement-breakpoint
CREATE TYPE "reporting"."record_status" AS ENUM('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'CORRECTED', 'WITHDRAWN');--> statement-breakpoint
CREATE TABLE "association"."district" (
	"code" text PRIMARY KEY NOT NULL,
	"name_zh" text NOT NULL,
	"name_en" text NOT NULL,
	"parent_code" text,
	"standard" boolean DEFAULT true NOT NULL,
	CONSTRAINT "district_code_has_six_digits" CHECK ("association"."district"."code" ~ '^[0-9]{6}$')
);
--> statement-breakpoint
CREATE TABLE "association"."membership" (
	"organization_id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	"admitted_on" date NOT NULL,
	"ended_on" date,
	CONSTRAINT "membership_pkey" PRIMARY KEY("organization_id","body_id","admitted_on"),
	CONSTRAINT "membership_ends_after_it_starts" CHECK ("association"."membership"."ended_on" >= "association"."membership"."admitted_on")
);
--> statement-breakpoint
CREATE TABLE "association"."organization" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" "association"."organization_kind" NOT NULL,
	"name" text NOT NULL,
	"name_en" text,
	"sort_key" text NOT NULL,
	"credit_code" text,
	"parent_id" uuid,
	"district_code" text NOT NULL,
	"founded_on" date,
	"dissolved_on" date,
	"provenance" "provenance" DEFAULT 'REPORTED' NOT NULL,
	CONSTRAINT "organization_credit_code_has_18_characters" CHECK ("association"."organization"."credit_code" ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
	CONSTRAINT "organization_dissolved_after_it_was_founded" CHECK ("association"."organization"."dissolved_on" >= "association"."organization"."founded_on")
);
--> statement-breakpoint
CREATE TABLE "association"."person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"sort_key" text NOT NULL,
	"affiliation" text DEFAULT '' NOT NULL,
	"country" text DEFAULT 'CN' NOT NULL,
	"provenance" "provenance" DEFAULT 'REPORTED' NOT NULL,
	CONSTRAINT "person_country_is_iso_3166" CHECK ("association"."person"."country" ~ '^[A-Z]{2}$')
);
--> statement-breakpoint
CREATE TABLE "association"."person_role" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"role" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	CONSTRAINT "person_role_ends_after_it_starts" CHECK ("association"."person_role"."ends_on" >= "association"."person_role"."starts_on")
);
--> statement-breakpoint
CREATE TABLE "events"."academic_event" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"series_code" text NOT NULL,
	"issue" integer,
	"stage" "events"."event_stage" NOT NULL,
	"form" "events"."event_form" NOT NULL,
	"topic" text,
	"industry" text,
	"ends_on" date,
	"place" text,
	"forecast_on" date,
	"attendance" integer,
	"attendance_relation" "relation" NOT NULL,
	"count_relation" "relation" NOT NULL,
	"participants_relation" "relation" NOT NULL,
	CONSTRAINT "academic_event_pkey" PRIMARY KEY("id","revision"),
	CONSTRAINT "academic_event_attendance_is_not_negative" CHECK ("events"."academic_event"."attendance" >= 0),
	CONSTRAINT "academic_event_issue_is_positive" CHECK ("events"."academic_event"."issue" > 0)
);
--> statement-breakpoint
CREATE TABLE "events"."appraised_paper" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"edition" integer NOT NULL,
	"category" "events"."paper_category",
	"award" "events"."paper_award",
	"authors_relation" "relation" NOT NULL,
	"units_relation" "relation" NOT NULL,
	CONSTRAINT "appraised_paper_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "events"."class_problem" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"title" text NOT NULL,
	"enterprise" text,
	"solved" boolean NOT NULL,
	CONSTRAINT "class_problem_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "events"."class_trainee" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"person_id" uuid NOT NULL,
	"completed" boolean NOT NULL,
	CONSTRAINT "class_trainee_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "events"."event_cooperation_project" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"title" text NOT NULL,
	"partner" text,
	CONSTRAINT "event_cooperation_project_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "events"."event_guest" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"person_id" uuid NOT NULL,
	"honour" "events"."guest_honour" NOT NULL,
	"overseas" boolean NOT NULL,
	"talk" text,
	CONSTRAINT "event_guest_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "events"."event_host" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"organization_id" uuid NOT NULL,
	"role" "events"."host_role" NOT NULL,
	CONSTRAINT "event_host_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "events"."event_participant" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"organization_id" uuid NOT NULL,
	CONSTRAINT "event_participant_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "events"."event_series" (
	"code" text PRIMARY KEY NOT NULL,
	"name_zh" text NOT NULL,
	"name_en" text NOT NULL,
	"tier" "events"."series_tier" NOT NULL,
	"programme" "events"."programme" NOT NULL,
	"cadence" "events"."cadence" NOT NULL,
	"started_on" date NOT NULL,
	"ended_on" date,
	CONSTRAINT "event_series_ends_after_it_starts" CHECK ("events"."event_series"."ended_on" >= "events"."event_series"."started_on")
);
--> statement-breakpoint
CREATE TABLE "events"."paper_appraisal" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"edition" integer NOT NULL,
	"year" smallint NOT NULL,
	CONSTRAINT "paper_appraisal_pkey" PRIMARY KEY("id","revision"),
	CONSTRAINT "paper_appraisal_edition_is_positive" CHECK ("events"."paper_appraisal"."edition" > 0)
);
--> statement-breakpoint
CREATE TABLE "events"."paper_author" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"person_id" uuid NOT NULL,
	"organization_id" uuid,
	CONSTRAINT "paper_author_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "events"."series_edition" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"series_code" text NOT NULL,
	"year" smallint NOT NULL,
	"theme" text,
	"ends_on" date,
	CONSTRAINT "series_edition_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "events"."training_class" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"course" text NOT NULL,
	"class_number" integer NOT NULL,
	"ends_on" date,
	"place" text,
	CONSTRAINT "training_class_pkey" PRIMARY KEY("id","revision"),
	CONSTRAINT "training_class_number_is_positive" CHECK ("events"."training_class"."class_number" > 0)
);
--> statement-breakpoint
CREATE TABLE "metrics"."cube_distinct" (
	"indicator" text NOT NULL,
	"scope_code" text NOT NULL,
	"year" smallint NOT NULL,
	"previous_year" smallint NOT NULL,
	"subjects" integer NOT NULL,
	CONSTRAINT "cube_distinct_pkey" PRIMARY KEY("indicator","scope_code","year","previous_year"),
	CONSTRAINT "cube_distinct_is_never_negative" CHECK ("metrics"."cube_distinct"."subjects" >= 0)
);
--> statement-breakpoint
CREATE TABLE "metrics"."cube_month" (
	"indicator" text NOT NULL,
	"month" date NOT NULL,
	"district_code" text NOT NULL,
	"organization_id" uuid NOT NULL,
	"standing" "standing" NOT NULL,
	"quantity" numeric(20, 2) NOT NULL,
	"entries" integer NOT NULL,
	"at_least" integer NOT NULL,
	"at_most" integer NOT NULL,
	"about" integer NOT NULL,
	CONSTRAINT "cube_month_pkey" PRIMARY KEY("indicator","month","district_code","organization_id","standing")
);
--> statement-breakpoint
CREATE TABLE "metrics"."cube_subject" (
	"indicator" text NOT NULL,
	"scope_code" text NOT NULL,
	"subject" text NOT NULL,
	"year" smallint NOT NULL,
	"entries" integer NOT NULL,
	CONSTRAINT "cube_subject_pkey" PRIMARY KEY("indicator","scope_code","subject","year"),
	CONSTRAINT "cube_subject_is_never_negative" CHECK ("metrics"."cube_subject"."entries" >= 0)
);
--> statement-breakpoint
CREATE TABLE "metrics"."cube_year" (
	"indicator" text NOT NULL,
	"year" smallint NOT NULL,
	"district_code" text NOT NULL,
	"standing" "standing" NOT NULL,
	"quantity" numeric(20, 2) NOT NULL,
	"entries" integer NOT NULL,
	"at_least" integer NOT NULL,
	"at_most" integer NOT NULL,
	"about" integer NOT NULL,
	CONSTRAINT "cube_year_pkey" PRIMARY KEY("indicator","year","district_code","standing")
);
--> statement-breakpoint
CREATE TABLE "metrics"."indicator" (
	"code" text PRIMARY KEY NOT NULL,
	"measure" "metrics"."measure" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "metrics"."ledger_entry" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "metrics"."ledger_entry_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"indicator" text NOT NULL,
	"occurred_on" date NOT NULL,
	"district_code" text NOT NULL,
	"organization_id" uuid NOT NULL,
	"quantity" numeric(20, 2) NOT NULL,
	"subject" text,
	"relation" "relation" NOT NULL,
	"standing" "standing" NOT NULL,
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"line" smallint NOT NULL,
	"reverses" bigint,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "metrics"."source" (
	"key" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"publisher" text NOT NULL,
	"published_on" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "metrics"."statement" (
	"key" text PRIMARY KEY NOT NULL,
	"indicator" text,
	"kind" text NOT NULL,
	"value" numeric(20, 2) NOT NULL,
	"relation" "relation" NOT NULL,
	"wording" text NOT NULL,
	"label_zh" text NOT NULL,
	"label_en" text NOT NULL,
	"unit_zh" text NOT NULL,
	"unit_en" text NOT NULL,
	"from_date" date,
	"to_date" date,
	"district_code" text,
	"source_key" text NOT NULL,
	"paragraph" smallint NOT NULL,
	"position" smallint NOT NULL,
	"inconsistency_zh" text,
	"inconsistency_en" text
);
--> statement-breakpoint
CREATE TABLE "metrics"."target" (
	"id" uuid PRIMARY KEY NOT NULL,
	"indicator" text NOT NULL,
	"district_code" text NOT NULL,
	"from_year" smallint NOT NULL,
	"to_year" smallint NOT NULL,
	"value" numeric(20, 2) NOT NULL,
	"relation" "relation" NOT NULL,
	"statement_key" text,
	CONSTRAINT "target_ends_after_it_starts" CHECK ("metrics"."target"."to_year" >= "metrics"."target"."from_year")
);
--> statement-breakpoint
CREATE TABLE "reporting"."acknowledgement" (
	"actor" text NOT NULL,
	"key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"answer" jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "acknowledgement_pkey" PRIMARY KEY("actor","key")
);
--> statement-breakpoint
CREATE TABLE "reporting"."contribution" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"line" smallint NOT NULL,
	"indicator" text NOT NULL,
	"occurred_on" date NOT NULL,
	"district_code" text NOT NULL,
	"organization_id" uuid NOT NULL,
	"quantity" numeric(20, 2) NOT NULL,
	"subject" text,
	"relation" "relation" DEFAULT 'EXACT' NOT NULL,
	"standing" "standing" DEFAULT 'COUNTED' NOT NULL,
	CONSTRAINT "contribution_pkey" PRIMARY KEY("record_id","revision","line")
);
--> statement-breakpoint
CREATE TABLE "reporting"."record" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"type" text NOT NULL,
	"organization_id" uuid NOT NULL,
	"district_code" text NOT NULL,
	"title" text NOT NULL,
	"occurred_on" date NOT NULL,
	"status" "reporting"."record_status" DEFAULT 'DRAFT' NOT NULL,
	"latest" boolean DEFAULT true NOT NULL,
	"provenance" "provenance" NOT NULL,
	"external_key" text,
	"fingerprint" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" text NOT NULL,
	"submitted_at" timestamp with time zone,
	"submitted_by" text,
	"decided_at" timestamp with time zone,
	"decided_by" text,
	"reason" text,
	CONSTRAINT "record_pkey" PRIMARY KEY("id","revision"),
	CONSTRAINT "record_title_is_not_blank" CHECK (btrim("reporting"."record"."title") <> ''),
	CONSTRAINT "record_returned_with_a_reason" CHECK ("reporting"."record"."status" <> 'RETURNED' or btrim("reporting"."record"."reason") <> '')
);
--> statement-breakpoint
CREATE TABLE "reporting"."step" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "reporting"."step_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"action" text NOT NULL,
	"from_status" "reporting"."record_status",
	"to_status" "reporting"."record_status" NOT NULL,
	"actor" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"reason" text
);
--> statement-breakpoint
ALTER TABLE "association"."district" ADD CONSTRAINT "district_parent_exists" FOREIGN KEY ("parent_code") REFERENCES "association"."district"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."membership" ADD CONSTRAINT "membership_organization_exists" FOREIGN KEY ("organization_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."membership" ADD CONSTRAINT "membership_body_exists" FOREIGN KEY ("body_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."organization" ADD CONSTRAINT "organization_parent_exists" FOREIGN KEY ("parent_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."organization" ADD CONSTRAINT "organization_district_exists" FOREIGN KEY ("district_code") REFERENCES "association"."district"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."person_role" ADD CONSTRAINT "person_role_person_exists" FOREIGN KEY ("person_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."person_role" ADD CONSTRAINT "person_role_organization_exists" FOREIGN KEY ("organization_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events"."academic_event" ADD CONSTRAINT "academic_event_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events"."academic_event" ADD CONSTRAINT "academic_event_series_exists" FOREIGN KEY ("series_code") REFERENCES "events"."event_series"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events"."appraised_paper" ADD CONSTRAINT "appraised_paper_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events"."class_problem" ADD CONSTRAINT "class_problem_belongs_to_a_class" FOREIGN KEY ("record_id","revision") REFERENCES "events"."training_class"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events"."class_trainee" ADD CONSTRAINT "class_trainee_belongs_to_a_class" FOREIGN KEY ("record_id","revision") REFERENCES "events"."training_class"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events"."class_trainee" ADD CONSTRAINT "class_trainee_person_exists" FOREIGN KEY ("person_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events"."event_cooperation_project" ADD CONSTRAINT "event_cooperation_project_belongs_to_an_event" FOREIGN KEY ("record_id","revision") REFERENCES "events"."academic_event"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events"."event_guest" ADD CONSTRAINT "event_guest_belongs_to_an_event" FOREIGN KEY ("record_id","revision") REFERENCES "events"."academic_event"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events"."event_guest" ADD CONSTRAINT "event_guest_person_exists" FOREIGN KEY ("person_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events"."event_host" ADD CONSTRAINT "event_host_belongs_to_an_event" FOREIGN KEY ("record_id","revision") REFERENCES "events"."academic_event"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events"."event_host" ADD CONSTRAINT "event_host_organization_exists" FOREIGN KEY ("organization_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events"."event_participant" ADD CONSTRAINT "event_participant_belongs_to_an_event" FOREIGN KEY ("record_id","revision") REFERENCES "events"."academic_event"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events"."event_participant" ADD CONSTRAINT "event_participant_organization_exists" FOREIGN KEY ("organization_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events"."paper_appraisal" ADD CONSTRAINT "paper_appraisal_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events"."paper_author" ADD CONSTRAINT "paper_author_belongs_to_a_paper" FOREIGN KEY ("record_id","revision") REFERENCES "events"."appraised_paper"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events"."paper_author" ADD CONSTRAINT "paper_author_person_exists" FOREIGN KEY ("person_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events"."paper_author" ADD CONSTRAINT "paper_author_organization_exists" FOREIGN KEY ("organization_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events"."series_edition" ADD CONSTRAINT "series_edition_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events"."series_edition" ADD CONSTRAINT "series_edition_series_exists" FOREIGN KEY ("series_code") REFERENCES "events"."event_series"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events"."training_class" ADD CONSTRAINT "training_class_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metrics"."ledger_entry" ADD CONSTRAINT "ledger_entry_indicator_exists" FOREIGN KEY ("indicator") REFERENCES "metrics"."indicator"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metrics"."ledger_entry" ADD CONSTRAINT "ledger_entry_belongs_to_a_revision" FOREIGN KEY ("record_id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metrics"."ledger_entry" ADD CONSTRAINT "ledger_entry_reverses_an_entry" FOREIGN KEY ("reverses") REFERENCES "metrics"."ledger_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metrics"."statement" ADD CONSTRAINT "statement_source_exists" FOREIGN KEY ("source_key") REFERENCES "metrics"."source"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metrics"."statement" ADD CONSTRAINT "statement_indicator_exists" FOREIGN KEY ("indicator") REFERENCES "metrics"."indicator"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metrics"."target" ADD CONSTRAINT "target_indicator_exists" FOREIGN KEY ("indicator") REFERENCES "metrics"."indicator"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metrics"."target" ADD CONSTRAINT "target_statement_exists" FOREIGN KEY ("statement_key") REFERENCES "metrics"."statement"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting"."contribution" ADD CONSTRAINT "contribution_belongs_to_a_revision" FOREIGN KEY ("record_id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting"."contribution" ADD CONSTRAINT "contribution_organization_exists" FOREIGN KEY ("organization_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting"."contribution" ADD CONSTRAINT "contribution_district_exists" FOREIGN KEY ("district_code") REFERENCES "association"."district"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting"."record" ADD CONSTRAINT "record_organization_exists" FOREIGN KEY ("organization_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting"."record" ADD CONSTRAINT "record_district_exists" FOREIGN KEY ("district_code") REFERENCES "association"."district"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting"."step" ADD CONSTRAINT "step_belongs_to_a_revision" FOREIGN KEY ("record_id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "membership_by_body" ON "association"."membership" USING btree ("body_id","admitted_on");--> statement-breakpoint
CREATE UNIQUE INDEX "organization_credit_code_is_unique" ON "association"."organization" USING btree ("credit_code");--> statement-breakpoint
CREATE UNIQUE INDEX "organization_name_is_unique" ON "association"."organization" USING btree ("name");--> statement-breakpoint
CREATE INDEX "organization_by_kind_and_name" ON "association"."organization" USING btree ("kind","sort_key","id");--> statement-breakpoint
CREATE INDEX "organization_by_name_trigram" ON "association"."organization" USING gin ("name" public.gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "person_name_and_affiliation_are_unique" ON "association"."person" USING btree ("name","affiliation");--> statement-breakpoint
CREATE INDEX "person_by_sort_key" ON "association"."person" USING btree ("sort_key","id");--> statement-breakpoint
CREATE INDEX "person_role_by_person" ON "association"."person_role" USING btree ("person_id","starts_on");--> statement-breakpoint
CREATE INDEX "person_role_by_organization" ON "association"."person_role" USING btree ("organization_id","starts_on");--> statement-breakpoint
CREATE INDEX "academic_event_by_series" ON "events"."academic_event" USING btree ("series_code","issue");--> statement-breakpoint
CREATE INDEX "appraised_paper_by_edition" ON "events"."appraised_paper" USING btree ("edition","category");--> statement-breakpoint
CREATE INDEX "class_trainee_by_person" ON "events"."class_trainee" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "event_guest_by_person" ON "events"."event_guest" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "event_host_by_organization" ON "events"."event_host" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "event_participant_by_organization" ON "events"."event_participant" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "paper_author_by_person" ON "events"."paper_author" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "cube_month_by_organization" ON "metrics"."cube_month" USING btree ("organization_id","indicator","month");--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_entry_is_posted_once" ON "metrics"."ledger_entry" USING btree ("record_id","revision","line") WHERE "metrics"."ledger_entry"."reverses" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_entry_is_reversed_once" ON "metrics"."ledger_entry" USING btree ("reverses") WHERE "metrics"."ledger_entry"."reverses" is not null;--> statement-breakpoint
CREATE INDEX "ledger_entry_by_indicator_and_date" ON "metrics"."ledger_entry" USING btree ("indicator","occurred_on","id");--> statement-breakpoint
CREATE INDEX "ledger_entry_by_organization" ON "metrics"."ledger_entry" USING btree ("organization_id","indicator","occurred_on");--> statement-breakpoint
CREATE INDEX "statement_by_indicator" ON "metrics"."statement" USING btree ("indicator");--> statement-breakpoint
CREATE UNIQUE INDEX "target_is_set_once" ON "metrics"."target" USING btree ("indicator","district_code","from_year","to_year");--> statement-breakpoint
CREATE UNIQUE INDEX "record_has_one_latest_revision" ON "reporting"."record" USING btree ("id") WHERE "reporting"."record"."latest";--> statement-breakpoint
CREATE UNIQUE INDEX "record_has_one_accepted_revision" ON "reporting"."record" USING btree ("id") WHERE "reporting"."record"."status" = 'ACCEPTED';--> statement-breakpoint
CREATE UNIQUE INDEX "record_external_key_is_unique" ON "reporting"."record" USING btree ("organization_id","type","external_key") WHERE "reporting"."record"."latest";--> statement-breakpoint
CREATE INDEX "record_by_type_and_date" ON "reporting"."record" USING btree ("type","occurred_on","id");--> statement-breakpoint
CREATE INDEX "record_by_organization_and_date" ON "reporting"."record" USING btree ("organization_id","occurred_on","id");--> statement-breakpoint
CREATE INDEX "record_by_status" ON "reporting"."record" USING btree ("status","submitted_at","id") WHERE "reporting"."record"."latest" and "reporting"."record"."status" in ('DRAFT', 'SUBMITTED', 'RETURNED');--> statement-breakpoint
CREATE INDEX "step_by_record" ON "reporting"."step" USING btree ("record_id","id");