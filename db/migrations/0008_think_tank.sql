CREATE TYPE "think_tank"."journal_recipient_kind" AS ENUM('LEADER', 'DEPARTMENT', 'MEMBER');--> statement-breakpoint
CREATE TYPE "think_tank"."leadership_level" AS ENUM('NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'COUNTY');--> statement-breakpoint
CREATE TYPE "think_tank"."field" AS ENUM('INTELLIGENT_EQUIPMENT', 'ENVIRONMENT', 'NEW_MATERIALS', 'INFORMATION_TECHNOLOGY', 'NEW_ENERGY', 'POLICY', 'OTHER');--> statement-breakpoint
CREATE TYPE "think_tank"."member_kind" AS ENUM('SCHOLAR', 'BUSINESS_LEADER', 'POLICY_EXPERT', 'OVERSEAS_EXPERT');--> statement-breakpoint
CREATE TYPE "think_tank"."report_kind" AS ENUM('COMPILATION', 'RESEARCH_REPORT');--> statement-breakpoint
CREATE TYPE "think_tank"."topic_milestone_kind" AS ENUM('MID_TERM', 'EXTENSION', 'CONCLUSION_REVIEW');--> statement-breakpoint
CREATE TYPE "think_tank"."topic_stage" AS ENUM('APPLIED', 'REFUSED', 'APPROVED', 'CONCLUDED', 'TERMINATED');--> statement-breakpoint
CREATE TABLE "think_tank"."journal_delivery" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"kind" "think_tank"."journal_recipient_kind" NOT NULL,
	"recipient" text NOT NULL,
	"sent_on" date NOT NULL,
	"acknowledged_on" date,
	CONSTRAINT "journal_delivery_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "think_tank"."journal_issue" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"year" integer NOT NULL,
	"number" integer NOT NULL,
	"double" boolean NOT NULL,
	CONSTRAINT "journal_issue_pkey" PRIMARY KEY("id","revision"),
	CONSTRAINT "journal_issue_number_is_positive" CHECK ("think_tank"."journal_issue"."number" > 0)
);
--> statement-breakpoint
CREATE TABLE "think_tank"."journal_topic" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"topic" text NOT NULL,
	"author_id" uuid,
	CONSTRAINT "journal_topic_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "think_tank"."leader_instruction" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"level" "think_tank"."leadership_level" NOT NULL,
	"leader" text NOT NULL,
	"instructed_on" date NOT NULL,
	"text" text,
	CONSTRAINT "leader_instruction_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "think_tank"."proposal" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"field" "think_tank"."field" NOT NULL,
	"summary" text,
	CONSTRAINT "proposal_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "think_tank"."proposal_author" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "proposal_author_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "think_tank"."proposal_follow_up" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"followed_on" date NOT NULL,
	"note" text NOT NULL,
	CONSTRAINT "proposal_follow_up_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "think_tank"."proposal_submission" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"level" "think_tank"."leadership_level" NOT NULL,
	"recipient" text NOT NULL,
	"submitted_on" date NOT NULL,
	CONSTRAINT "proposal_submission_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "think_tank"."report_chapter" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"heading" text NOT NULL,
	"author_id" uuid,
	"topic_id" uuid,
	CONSTRAINT "report_chapter_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "think_tank"."research_topic" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"stage" "think_tank"."topic_stage" NOT NULL,
	"field" "think_tank"."field" NOT NULL,
	"leader_id" uuid NOT NULL,
	"institution_id" uuid,
	"approved_on" date,
	"concluded_on" date,
	"grant_amount" numeric(20, 2),
	CONSTRAINT "research_topic_pkey" PRIMARY KEY("id","revision"),
	CONSTRAINT "research_topic_approved_on_a_day" CHECK (("think_tank"."research_topic"."stage" in ('APPROVED', 'CONCLUDED', 'TERMINATED')) = ("think_tank"."research_topic"."approved_on" is not null))
);
--> statement-breakpoint
CREATE TABLE "think_tank"."think_tank_member" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" "think_tank"."member_kind" NOT NULL,
	"field" "think_tank"."field" NOT NULL,
	"ends_on" date,
	CONSTRAINT "think_tank_member_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "think_tank"."report" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"kind" "think_tank"."report_kind" NOT NULL,
	"year" integer NOT NULL,
	"copies" integer,
	CONSTRAINT "report_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "think_tank"."topic_milestone" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"kind" "think_tank"."topic_milestone_kind" NOT NULL,
	"reached_on" date NOT NULL,
	"opinion" text,
	CONSTRAINT "topic_milestone_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
ALTER TABLE "think_tank"."journal_delivery" ADD CONSTRAINT "journal_delivery_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "think_tank"."journal_issue"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "think_tank"."journal_issue" ADD CONSTRAINT "journal_issue_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "think_tank"."journal_topic" ADD CONSTRAINT "journal_topic_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "think_tank"."journal_issue"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "think_tank"."journal_topic" ADD CONSTRAINT "journal_topic_author_exists" FOREIGN KEY ("author_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "think_tank"."leader_instruction" ADD CONSTRAINT "leader_instruction_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "think_tank"."proposal"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "think_tank"."proposal" ADD CONSTRAINT "proposal_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "think_tank"."proposal_author" ADD CONSTRAINT "proposal_author_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "think_tank"."proposal"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "think_tank"."proposal_author" ADD CONSTRAINT "proposal_author_person_exists" FOREIGN KEY ("person_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "think_tank"."proposal_follow_up" ADD CONSTRAINT "proposal_follow_up_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "think_tank"."proposal"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "think_tank"."proposal_submission" ADD CONSTRAINT "proposal_submission_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "think_tank"."proposal"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "think_tank"."report_chapter" ADD CONSTRAINT "report_chapter_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "think_tank"."report"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "think_tank"."report_chapter" ADD CONSTRAINT "report_chapter_author_exists" FOREIGN KEY ("author_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "think_tank"."research_topic" ADD CONSTRAINT "research_topic_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "think_tank"."research_topic" ADD CONSTRAINT "research_topic_leader_exists" FOREIGN KEY ("leader_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "think_tank"."research_topic" ADD CONSTRAINT "research_topic_institution_exists" FOREIGN KEY ("institution_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "think_tank"."think_tank_member" ADD CONSTRAINT "think_tank_member_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "think_tank"."think_tank_member" ADD CONSTRAINT "think_tank_member_person_exists" FOREIGN KEY ("person_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "think_tank"."report" ADD CONSTRAINT "report_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "think_tank"."topic_milestone" ADD CONSTRAINT "topic_milestone_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "think_tank"."research_topic"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "journal_topic_by_author" ON "think_tank"."journal_topic" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "proposal_author_by_person" ON "think_tank"."proposal_author" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "report_chapter_by_author" ON "think_tank"."report_chapter" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "report_chapter_by_topic" ON "think_tank"."report_chapter" USING btree ("topic_id");--> statement-breakpoint
CREATE INDEX "research_topic_by_leader" ON "think_tank"."research_topic" USING btree ("leader_id");--> statement-breakpoint
CREATE INDEX "research_topic_by_institution" ON "think_tank"."research_topic" USING btree ("institution_id");--> statement-breakpoint
CREATE INDEX "research_topic_by_stage" ON "think_tank"."research_topic" USING btree ("stage");--> statement-breakpoint
CREATE INDEX "think_tank_member_by_person" ON "think_tank"."think_tank_member" USING btree ("person_id");