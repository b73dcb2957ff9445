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
ALTER TABLE "reporting"."finding" ADD CONSTRAINT "finding_belongs_to_a_revision" FOREIGN KEY ("record_id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting"."note" ADD CONSTRAINT "note_belongs_to_a_revision" FOREIGN KEY ("record_id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "duplicate_is_found_once" ON "reporting"."duplicate" USING btree ("first_id","second_id");--> statement-breakpoint
CREATE INDEX "duplicate_by_second" ON "reporting"."duplicate" USING btree ("second_id");