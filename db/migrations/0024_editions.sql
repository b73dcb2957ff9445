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
ALTER TABLE "metrics"."edition_withdrawal" ADD CONSTRAINT "edition_withdrawal_edition_exists" FOREIGN KEY ("edition_id") REFERENCES "metrics"."edition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "edition_by_moment" ON "metrics"."edition" USING btree ("published_at");