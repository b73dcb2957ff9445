CREATE TABLE "metrics"."action_plan" (
	"code" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name_zh" text NOT NULL,
	"name_en" text NOT NULL,
	"district_code" text NOT NULL,
	"from_year" smallint NOT NULL,
	"to_year" smallint NOT NULL,
	"indicators" text[] NOT NULL,
	"source_key" text,
	CONSTRAINT "action_plan_ends_after_it_starts" CHECK ("metrics"."action_plan"."to_year" >= "metrics"."action_plan"."from_year")
);
--> statement-breakpoint
CREATE TABLE "metrics"."target_revision" (
	"target_id" uuid NOT NULL,
	"revision" smallint NOT NULL,
	"value" numeric(20, 2) NOT NULL,
	"relation" "relation" NOT NULL,
	"set_at" timestamp with time zone DEFAULT now() NOT NULL,
	"set_by" text NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "target_revision_pkey" PRIMARY KEY("target_id","revision"),
	CONSTRAINT "target_revision_gives_a_reason" CHECK (btrim("metrics"."target_revision"."reason") <> '')
);
--> statement-breakpoint
ALTER TABLE "metrics"."action_plan" ADD CONSTRAINT "action_plan_source_exists" FOREIGN KEY ("source_key") REFERENCES "metrics"."source"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metrics"."target_revision" ADD CONSTRAINT "target_revision_belongs_to_a_target" FOREIGN KEY ("target_id") REFERENCES "metrics"."target"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- The history of a target is added to and never rewritten.
grant select, insert on metrics.action_plan, metrics.target_revision to kexie_metrics;
