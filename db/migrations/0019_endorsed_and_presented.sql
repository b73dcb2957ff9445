ALTER TYPE "reporting"."record_status" ADD VALUE 'ENDORSED' BEFORE 'RETURNED';--> statement-breakpoint
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
CREATE UNIQUE INDEX "record_has_one_presented_revision" ON "reporting"."record" USING btree ("id") WHERE "reporting"."record"."presented";--> statement-breakpoint
CREATE INDEX "record_by_status" ON "reporting"."record" USING btree ("status","submitted_at","id") WHERE "reporting"."record"."latest" and "reporting"."record"."status" not in ('ACCEPTED', 'CORRECTED', 'WITHDRAWN');