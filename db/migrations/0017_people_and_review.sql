CREATE TYPE "association"."account_role" AS ENUM('REPORTER', 'DISTRICT_REVIEWER', 'REVIEWER', 'LEADER', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN');--> statement-breakpoint
ALTER TYPE "reporting"."record_status" ADD VALUE 'ENDORSED' BEFORE 'RETURNED';--> statement-breakpoint
CREATE TABLE "association"."account" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"display_name" text NOT NULL,
	"role" "association"."account_role" NOT NULL,
	"organization_id" uuid,
	"district_code" text,
	"password_hash" text,
	"external_subject" text,
	"second_factor" text,
	"second_factor_confirmed_at" timestamp with time zone,
	"second_factor_step" bigint,
	"failures" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone,
	"suspended_at" timestamp with time zone,
	"demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" text NOT NULL,
	CONSTRAINT "account_name_is_typeable" CHECK ("association"."account"."name" ~ '^[a-z0-9][a-z0-9._@-]{2,63}$'),
	CONSTRAINT "account_reporter_has_an_organization" CHECK ("association"."account"."role" <> 'REPORTER' or "association"."account"."organization_id" is not null),
	CONSTRAINT "account_district_reviewer_has_a_district" CHECK ("association"."account"."role" <> 'DISTRICT_REVIEWER' or "association"."account"."district_code" is not null),
	CONSTRAINT "account_can_be_entered" CHECK (num_nonnulls("association"."account"."password_hash", "association"."account"."external_subject") > 0)
);
--> statement-breakpoint
CREATE TABLE "association"."audit_entry" (
	"number" bigint PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	"account_id" uuid,
	"role" text NOT NULL,
	"address" text NOT NULL,
	"correlation_id" text NOT NULL,
	"action" text NOT NULL,
	"outcome" text NOT NULL,
	"object_type" text,
	"object_key" text,
	"organization_id" uuid,
	"before" jsonb,
	"after" jsonb,
	"reason" text,
	"seal" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "association"."service_token" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"label" text NOT NULL,
	"hash" text NOT NULL,
	"scopes" text[] NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"revoked_by" text,
	CONSTRAINT "service_token_has_scopes" CHECK (cardinality("association"."service_token"."scopes") > 0)
);
--> statement-breakpoint
CREATE TABLE "association"."session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"refresh_hash" text NOT NULL,
	"previous_hash" text,
	"address" text NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"refreshed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_why" text
);
--> statement-breakpoint
CREATE TABLE "association"."signing_key" (
	"kid" text PRIMARY KEY NOT NULL,
	"private_jwk" jsonb NOT NULL,
	"public_jwk" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "metrics"."edition" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"from_year" smallint NOT NULL,
	"to_year" smallint NOT NULL,
	"district_code" text NOT NULL,
	"as_of" timestamp with time zone NOT NULL,
	"note" text,
	"content" text NOT NULL,
	"hash" text NOT NULL,
	"published_at" timestamp with time zone DEFAULT now() NOT NULL,
	"published_by" text NOT NULL,
	CONSTRAINT "edition_ends_after_it_starts" CHECK ("metrics"."edition"."to_year" >= "metrics"."edition"."from_year"),
	CONSTRAINT "edition_hash_is_its_contents" CHECK ("metrics"."edition"."hash" = encode(sha256(convert_to("metrics"."edition"."content", 'UTF8')), 'hex'))
);
--> statement-breakpoint
CREATE TABLE "metrics"."edition_withdrawal" (
	"edition_id" uuid PRIMARY KEY NOT NULL,
	"withdrawn_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_by" text NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "edition_withdrawal_gives_a_reason" CHECK (btrim("metrics"."edition_withdrawal"."reason") <> '')
);
--> statement-breakpoint
CREATE TABLE "reporting"."bulletin" (
	"number" integer PRIMARY KEY NOT NULL,
	"month" date NOT NULL,
	"district_code" text NOT NULL,
	"content" jsonb NOT NULL,
	"hash" text NOT NULL,
	"issued_by" text NOT NULL,
	"issued_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reporting"."closing" (
	"id" uuid PRIMARY KEY NOT NULL,
	"form_code" text NOT NULL,
	"period" date NOT NULL,
	"closed_by" text NOT NULL,
	"closed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"reopened_by" text,
	"reopened_at" timestamp with time zone,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "reporting"."declaration" (
	"id" uuid PRIMARY KEY NOT NULL,
	"form_code" text NOT NULL,
	"organization_id" uuid NOT NULL,
	"period" date NOT NULL,
	"declared_by" text NOT NULL,
	"declared_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revoked_at" timestamp with time zone,
	"revoked_by" text
);
--> statement-breakpoint
CREATE TABLE "reporting"."duty" (
	"id" uuid PRIMARY KEY NOT NULL,
	"form_code" text NOT NULL,
	"organization_kind" "association"."organization_kind",
	"organization_id" uuid,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"set_by" text NOT NULL,
	"set_at" timestamp with time zone DEFAULT now() NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "duty_is_one_organizations_or_a_kinds" CHECK (num_nonnulls("reporting"."duty"."organization_kind", "reporting"."duty"."organization_id") = 1),
	CONSTRAINT "duty_ends_after_it_starts" CHECK ("reporting"."duty"."ends_on" >= "reporting"."duty"."starts_on")
);
--> statement-breakpoint
CREATE TABLE "reporting"."exception" (
	"id" uuid PRIMARY KEY NOT NULL,
	"form_code" text NOT NULL,
	"organization_id" uuid NOT NULL,
	"period" date NOT NULL,
	"due_on" date,
	"reason" text NOT NULL,
	"granted_by" text NOT NULL,
	"granted_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "exception_gives_a_reason" CHECK (btrim("reporting"."exception"."reason") <> '')
);
--> statement-breakpoint
CREATE TABLE "reporting"."form" (
	"code" text PRIMARY KEY NOT NULL,
	"name_zh" text NOT NULL,
	"name_en" text NOT NULL,
	"cadence" text NOT NULL,
	"due_day" smallint NOT NULL,
	"due_months" smallint NOT NULL,
	"types" text[] NOT NULL,
	CONSTRAINT "form_due_day_is_in_every_month" CHECK ("reporting"."form"."due_day" between 1 and 28)
);
--> statement-breakpoint
CREATE TABLE "reporting"."submission_claim" (
	"record_id" uuid PRIMARY KEY NOT NULL,
	"claimed_by" text NOT NULL,
	"claimed_until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reporting"."duplicate" (
	"id" uuid PRIMARY KEY NOT NULL,
	"first_id" uuid NOT NULL,
	"second_id" uuid NOT NULL,
	"score" numeric(4, 3) NOT NULL,
	"reasons" text[] NOT NULL,
	"found_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verdict" text,
	"kept_id" uuid,
	"reason" text,
	"judged_by" text,
	"judged_at" timestamp with time zone,
	CONSTRAINT "duplicate_names_the_smaller_first" CHECK ("reporting"."duplicate"."first_id" < "reporting"."duplicate"."second_id"),
	CONSTRAINT "duplicate_keeps_one_of_two" CHECK ("reporting"."duplicate"."kept_id" in ("reporting"."duplicate"."first_id", "reporting"."duplicate"."second_id")),
	CONSTRAINT "duplicate_keeps_one_when_the_same" CHECK (("reporting"."duplicate"."verdict" = 'SAME') = ("reporting"."duplicate"."kept_id" is not null)),
	CONSTRAINT "duplicate_is_judged_with_a_reason" CHECK ("reporting"."duplicate"."verdict" is null or btrim("reporting"."duplicate"."reason") <> '')
);
--> statement-breakpoint
CREATE TABLE "reporting"."finding" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"line" smallint NOT NULL,
	"code" text NOT NULL,
	"weight" text NOT NULL,
	"field" text,
	"values" jsonb NOT NULL,
	"explanation" text,
	"explained_by" text,
	"explained_at" timestamp with time zone,
	CONSTRAINT "finding_pkey" PRIMARY KEY("record_id","revision","line")
);
--> statement-breakpoint
CREATE TABLE "reporting"."note" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"field" text NOT NULL,
	"text" text NOT NULL,
	"written_by" text NOT NULL,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "note_pkey" PRIMARY KEY("record_id","revision","position"),
	CONSTRAINT "note_is_not_blank" CHECK (btrim("reporting"."note"."text") <> '')
);
--> statement-breakpoint
CREATE TABLE "reporting"."open_type" (
	"type" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reporting"."review_rule" (
	"type" text PRIMARY KEY NOT NULL,
	"district_first" boolean NOT NULL,
	"set_by" text NOT NULL,
	"set_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
DROP INDEX "reporting"."record_by_status";--> statement-breakpoint
ALTER TABLE "reporting"."record" ADD COLUMN "presented" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "association"."account" ADD CONSTRAINT "account_organization_exists" FOREIGN KEY ("organization_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."account" ADD CONSTRAINT "account_district_exists" FOREIGN KEY ("district_code") REFERENCES "association"."district"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."service_token" ADD CONSTRAINT "service_token_organization_exists" FOREIGN KEY ("organization_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."session" ADD CONSTRAINT "session_account_exists" FOREIGN KEY ("account_id") REFERENCES "association"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metrics"."edition_withdrawal" ADD CONSTRAINT "edition_withdrawal_edition_exists" FOREIGN KEY ("edition_id") REFERENCES "metrics"."edition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting"."closing" ADD CONSTRAINT "closing_form_exists" FOREIGN KEY ("form_code") REFERENCES "reporting"."form"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting"."declaration" ADD CONSTRAINT "declaration_form_exists" FOREIGN KEY ("form_code") REFERENCES "reporting"."form"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting"."duty" ADD CONSTRAINT "duty_form_exists" FOREIGN KEY ("form_code") REFERENCES "reporting"."form"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting"."duty" ADD CONSTRAINT "duty_organization_exists" FOREIGN KEY ("organization_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting"."exception" ADD CONSTRAINT "exception_form_exists" FOREIGN KEY ("form_code") REFERENCES "reporting"."form"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting"."finding" ADD CONSTRAINT "finding_belongs_to_a_revision" FOREIGN KEY ("record_id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting"."note" ADD CONSTRAINT "note_belongs_to_a_revision" FOREIGN KEY ("record_id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "account_name_is_unique" ON "association"."account" USING btree ("name");--> statement-breakpoint
CREATE UNIQUE INDEX "account_external_subject_is_unique" ON "association"."account" USING btree ("external_subject");--> statement-breakpoint
CREATE INDEX "audit_entry_by_object" ON "association"."audit_entry" USING btree ("object_key","number");--> statement-breakpoint
CREATE INDEX "audit_entry_by_actor" ON "association"."audit_entry" USING btree ("actor","number");--> statement-breakpoint
CREATE INDEX "audit_entry_by_moment" ON "association"."audit_entry" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "service_token_hash_is_unique" ON "association"."service_token" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "service_token_by_organization" ON "association"."service_token" USING btree ("organization_id","created_at");--> statement-breakpoint
CREATE INDEX "session_by_account" ON "association"."session" USING btree ("account_id","started_at");--> statement-breakpoint
CREATE UNIQUE INDEX "session_refresh_hash_is_unique" ON "association"."session" USING btree ("refresh_hash");--> statement-breakpoint
CREATE INDEX "edition_by_moment" ON "metrics"."edition" USING btree ("published_at");--> statement-breakpoint
CREATE INDEX "bulletin_by_month" ON "reporting"."bulletin" USING btree ("month","district_code");--> statement-breakpoint
CREATE UNIQUE INDEX "closing_stands_once" ON "reporting"."closing" USING btree ("form_code","period") WHERE "reporting"."closing"."reopened_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "declaration_stands_once" ON "reporting"."declaration" USING btree ("form_code","organization_id","period") WHERE "reporting"."declaration"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "exception_by_period" ON "reporting"."exception" USING btree ("form_code","organization_id","period","granted_at");--> statement-breakpoint
CREATE UNIQUE INDEX "duplicate_is_found_once" ON "reporting"."duplicate" USING btree ("first_id","second_id");--> statement-breakpoint
CREATE INDEX "duplicate_by_second" ON "reporting"."duplicate" USING btree ("second_id");--> statement-breakpoint
CREATE UNIQUE INDEX "record_has_one_presented_revision" ON "reporting"."record" USING btree ("id") WHERE "reporting"."record"."presented";--> statement-breakpoint
CREATE INDEX "record_by_status" ON "reporting"."record" USING btree ("status","submitted_at","id") WHERE "reporting"."record"."latest" and "reporting"."record"."status" not in ('ACCEPTED', 'CORRECTED', 'WITHDRAWN');