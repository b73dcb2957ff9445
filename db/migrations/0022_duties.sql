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
ALTER TABLE "reporting"."closing" ADD CONSTRAINT "closing_form_exists" FOREIGN KEY ("form_code") REFERENCES "reporting"."form"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting"."declaration" ADD CONSTRAINT "declaration_form_exists" FOREIGN KEY ("form_code") REFERENCES "reporting"."form"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting"."duty" ADD CONSTRAINT "duty_form_exists" FOREIGN KEY ("form_code") REFERENCES "reporting"."form"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting"."duty" ADD CONSTRAINT "duty_organization_exists" FOREIGN KEY ("organization_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting"."exception" ADD CONSTRAINT "exception_form_exists" FOREIGN KEY ("form_code") REFERENCES "reporting"."form"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bulletin_by_month" ON "reporting"."bulletin" USING btree ("month","district_code");--> statement-breakpoint
CREATE UNIQUE INDEX "closing_stands_once" ON "reporting"."closing" USING btree ("form_code","period") WHERE "reporting"."closing"."reopened_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "declaration_stands_once" ON "reporting"."declaration" USING btree ("form_code","organization_id","period") WHERE "reporting"."declaration"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "exception_by_period" ON "reporting"."exception" USING btree ("form_code","organization_id","period","granted_at");