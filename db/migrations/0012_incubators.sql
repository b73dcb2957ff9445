CREATE TYPE "incubators"."alliance_member_kind" AS ENUM('MAKER_SPACE', 'INCUBATOR', 'UNIVERSITY_PARK', 'SERVICE_AGENCY');--> statement-breakpoint
CREATE TYPE "incubators"."cultivation_list" AS ENUM('HIGH_TECH', 'BEIJING_EXCHANGE', 'LISTING', 'LEADING');--> statement-breakpoint
CREATE TYPE "incubators"."cultivation_stage" AS ENUM('NOMINATED', 'CULTIVATED', 'APPLIED', 'GRADUATED', 'REMOVED');--> statement-breakpoint
CREATE TYPE "incubators"."handbook_name" AS ENUM('POLICY_COMPILATION', 'STARTUP_QUESTIONS');--> statement-breakpoint
CREATE TYPE "incubators"."innovation_park_kind" AS ENUM('TALENT_PORT', 'INNOVATION_CENTRE', 'DEMONSTRATION_AREA', 'INDUSTRY_PARK');--> statement-breakpoint
CREATE TYPE "incubators"."listing_module" AS ENUM('POLICY', 'PROJECT', 'DEMAND', 'LEGAL', 'OFFICE');--> statement-breakpoint
CREATE TYPE "incubators"."recommendation_result" AS ENUM('PENDING', 'SELECTED', 'NOT_SELECTED');--> statement-breakpoint
CREATE TYPE "incubators"."startup_team_role" AS ENUM('STUDENT', 'TEACHER');--> statement-breakpoint
CREATE TABLE "incubators"."alliance_member" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"kind" "incubators"."alliance_member_kind" NOT NULL,
	"member_id" uuid NOT NULL,
	"services" text,
	"ends_on" date,
	CONSTRAINT "alliance_member_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "incubators"."contest_entry" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"project" text NOT NULL,
	"founder_id" uuid NOT NULL,
	"enterprise_id" uuid,
	"score" numeric(20, 2),
	"rank" integer,
	"recommended_on" date,
	"recommendation" "incubators"."recommendation_result" NOT NULL,
	CONSTRAINT "contest_entry_pkey" PRIMARY KEY("record_id","revision","position"),
	CONSTRAINT "contest_entry_score_is_not_negative" CHECK ("incubators"."contest_entry"."score" >= 0),
	CONSTRAINT "contest_entry_rank_is_positive" CHECK ("incubators"."contest_entry"."rank" > 0),
	CONSTRAINT "contest_entry_has_a_result_only_once_recommended" CHECK ("incubators"."contest_entry"."recommendation" = 'PENDING' or "incubators"."contest_entry"."recommended_on" is not null)
);
--> statement-breakpoint
CREATE TABLE "incubators"."contest_judge" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "contest_judge_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "incubators"."cultivated_enterprise" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"list" "incubators"."cultivation_list" NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"ends_on" date,
	CONSTRAINT "cultivated_enterprise_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "incubators"."cultivation_step" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"stage" "incubators"."cultivation_stage" NOT NULL,
	"reached_on" date NOT NULL,
	CONSTRAINT "cultivation_step_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "incubators"."fund_phase" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"phase" integer NOT NULL,
	"amount" numeric(20, 2) NOT NULL,
	"settled_on" date NOT NULL,
	CONSTRAINT "fund_phase_pkey" PRIMARY KEY("record_id","revision","position"),
	CONSTRAINT "fund_phase_is_positive" CHECK ("incubators"."fund_phase"."phase" > 0),
	CONSTRAINT "fund_phase_amount_is_positive" CHECK ("incubators"."fund_phase"."amount" > 0)
);
--> statement-breakpoint
CREATE TABLE "incubators"."handbook" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"name" "incubators"."handbook_name" NOT NULL,
	"edition" integer NOT NULL,
	"link" text,
	CONSTRAINT "handbook_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "incubators"."handbook_distribution" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"recipient" text NOT NULL,
	"copies" integer NOT NULL,
	"distributed_on" date NOT NULL,
	CONSTRAINT "handbook_distribution_pkey" PRIMARY KEY("record_id","revision","position"),
	CONSTRAINT "handbook_distribution_copies_are_positive" CHECK ("incubators"."handbook_distribution"."copies" > 0)
);
--> statement-breakpoint
CREATE TABLE "incubators"."handbook_estimate" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"estimated_on" date NOT NULL,
	"people" integer NOT NULL,
	"people_relation" "relation" NOT NULL,
	CONSTRAINT "handbook_estimate_pkey" PRIMARY KEY("record_id","revision","position"),
	CONSTRAINT "handbook_estimate_people_are_not_negative" CHECK ("incubators"."handbook_estimate"."people" >= 0)
);
--> statement-breakpoint
CREATE TABLE "incubators"."handbook_print_run" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"printed_on" date NOT NULL,
	"copies" integer NOT NULL,
	CONSTRAINT "handbook_print_run_pkey" PRIMARY KEY("record_id","revision","position"),
	CONSTRAINT "handbook_print_run_copies_are_positive" CHECK ("incubators"."handbook_print_run"."copies" > 0)
);
--> statement-breakpoint
CREATE TABLE "incubators"."handbook_views" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"month" date NOT NULL,
	"clicks" integer NOT NULL,
	"clicks_relation" "relation" NOT NULL,
	CONSTRAINT "handbook_views_pkey" PRIMARY KEY("record_id","revision","position"),
	CONSTRAINT "handbook_views_clicks_are_not_negative" CHECK ("incubators"."handbook_views"."clicks" >= 0)
);
--> statement-breakpoint
CREATE TABLE "incubators"."incubator_visit" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"batch" integer NOT NULL,
	"incubator_id" uuid NOT NULL,
	"university_id" uuid NOT NULL,
	"students" integer NOT NULL,
	"teachers" integer NOT NULL,
	CONSTRAINT "incubator_visit_pkey" PRIMARY KEY("id","revision"),
	CONSTRAINT "incubator_visit_counts_are_not_negative" CHECK ("incubators"."incubator_visit"."students" >= 0 and "incubators"."incubator_visit"."teachers" >= 0)
);
--> statement-breakpoint
CREATE TABLE "incubators"."innovation_college" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"host_id" uuid NOT NULL,
	"address" text,
	"ends_on" date,
	CONSTRAINT "innovation_college_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "incubators"."innovation_park" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"kind" "incubators"."innovation_park_kind" NOT NULL,
	"tenants_relation" "relation" NOT NULL,
	CONSTRAINT "innovation_park_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "incubators"."listing_enquiry" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"asked_on" date NOT NULL,
	"question" text NOT NULL,
	"answered_on" date,
	"answer" text,
	CONSTRAINT "listing_enquiry_pkey" PRIMARY KEY("record_id","revision","position"),
	CONSTRAINT "listing_enquiry_answered_after_it_was_asked" CHECK ("incubators"."listing_enquiry"."answered_on" >= "incubators"."listing_enquiry"."asked_on"),
	CONSTRAINT "listing_enquiry_answer_has_a_day" CHECK (("incubators"."listing_enquiry"."answer" is null) = ("incubators"."listing_enquiry"."answered_on" is null))
);
--> statement-breakpoint
CREATE TABLE "incubators"."park_milestone" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"milestone" text NOT NULL,
	"reached_on" date NOT NULL,
	CONSTRAINT "park_milestone_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "incubators"."park_tenant" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"organization_id" uuid NOT NULL,
	"entered_on" date NOT NULL,
	"left_on" date,
	CONSTRAINT "park_tenant_pkey" PRIMARY KEY("record_id","revision","position"),
	CONSTRAINT "park_tenant_leaves_after_it_entered" CHECK ("incubators"."park_tenant"."left_on" >= "incubators"."park_tenant"."entered_on")
);
--> statement-breakpoint
CREATE TABLE "incubators"."roadshow" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"issue" integer NOT NULL,
	"place" text,
	CONSTRAINT "roadshow_pkey" PRIMARY KEY("id","revision"),
	CONSTRAINT "roadshow_issue_is_positive" CHECK ("incubators"."roadshow"."issue" > 0)
);
--> statement-breakpoint
CREATE TABLE "incubators"."roadshow_intention" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"project" text NOT NULL,
	"investor_id" uuid NOT NULL,
	"expressed_on" date NOT NULL,
	CONSTRAINT "roadshow_intention_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "incubators"."roadshow_investment" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"project" text NOT NULL,
	"investor_id" uuid NOT NULL,
	"amount" numeric(20, 2) NOT NULL,
	"amount_relation" "relation" NOT NULL,
	"invested_on" date NOT NULL,
	CONSTRAINT "roadshow_investment_pkey" PRIMARY KEY("record_id","revision","position"),
	CONSTRAINT "roadshow_investment_amount_is_positive" CHECK ("incubators"."roadshow_investment"."amount" > 0)
);
--> statement-breakpoint
CREATE TABLE "incubators"."roadshow_pitch" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"project" text NOT NULL,
	"founder_id" uuid NOT NULL,
	"enterprise_id" uuid,
	CONSTRAINT "roadshow_pitch_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "incubators"."salon" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"issue" integer NOT NULL,
	"topic" text NOT NULL,
	"online" boolean NOT NULL,
	"attendance" integer NOT NULL,
	"talks_relation" "relation" NOT NULL,
	CONSTRAINT "salon_pkey" PRIMARY KEY("id","revision"),
	CONSTRAINT "salon_issue_is_positive" CHECK ("incubators"."salon"."issue" > 0),
	CONSTRAINT "salon_attendance_is_not_negative" CHECK ("incubators"."salon"."attendance" >= 0)
);
--> statement-breakpoint
CREATE TABLE "incubators"."salon_talk" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"speaker_id" uuid NOT NULL,
	"title" text NOT NULL,
	CONSTRAINT "salon_talk_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "incubators"."startup_contest" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"edition" integer NOT NULL,
	"final_on" date,
	CONSTRAINT "startup_contest_pkey" PRIMARY KEY("id","revision"),
	CONSTRAINT "startup_contest_edition_is_positive" CHECK ("incubators"."startup_contest"."edition" > 0)
);
--> statement-breakpoint
CREATE TABLE "incubators"."startup_listing" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"module" "incubators"."listing_module" NOT NULL,
	"body" text NOT NULL,
	"ends_on" date,
	CONSTRAINT "startup_listing_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "incubators"."startup_team" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"incubator_id" uuid NOT NULL,
	"university_id" uuid,
	"ends_on" date,
	CONSTRAINT "startup_team_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "incubators"."startup_team_member" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"person_id" uuid NOT NULL,
	"role" "incubators"."startup_team_role" NOT NULL,
	CONSTRAINT "startup_team_member_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "incubators"."startup_training" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"college_id" uuid NOT NULL,
	"topic" text NOT NULL,
	"attendance" integer NOT NULL,
	"attendance_relation" "relation" NOT NULL,
	CONSTRAINT "startup_training_pkey" PRIMARY KEY("id","revision"),
	CONSTRAINT "startup_training_attendance_is_not_negative" CHECK ("incubators"."startup_training"."attendance" >= 0)
);
--> statement-breakpoint
CREATE TABLE "incubators"."venture_fund" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"manager_id" uuid,
	"place" text,
	CONSTRAINT "venture_fund_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
ALTER TABLE "incubators"."alliance_member" ADD CONSTRAINT "alliance_member_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incubators"."alliance_member" ADD CONSTRAINT "alliance_member_member_exists" FOREIGN KEY ("member_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incubators"."contest_entry" ADD CONSTRAINT "contest_entry_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "incubators"."startup_contest"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incubators"."contest_entry" ADD CONSTRAINT "contest_entry_founder_exists" FOREIGN KEY ("founder_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incubators"."contest_entry" ADD CONSTRAINT "contest_entry_enterprise_exists" FOREIGN KEY ("enterprise_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incubators"."contest_judge" ADD CONSTRAINT "contest_judge_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "incubators"."startup_contest"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incubators"."contest_judge" ADD CONSTRAINT "contest_judge_person_exists" FOREIGN KEY ("person_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incubators"."cultivated_enterprise" ADD CONSTRAINT "cultivated_enterprise_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incubators"."cultivated_enterprise" ADD CONSTRAINT "cultivated_enterprise_enterprise_exists" FOREIGN KEY ("enterprise_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incubators"."cultivation_step" ADD CONSTRAINT "cultivation_step_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "incubators"."cultivated_enterprise"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incubators"."fund_phase" ADD CONSTRAINT "fund_phase_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "incubators"."venture_fund"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incubators"."handbook" ADD CONSTRAINT "handbook_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incubators"."handbook_distribution" ADD CONSTRAINT "handbook_distribution_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "incubators"."handbook"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incubators"."handbook_estimate" ADD CONSTRAINT "handbook_estimate_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "incubators"."handbook"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incubators"."handbook_print_run" ADD CONSTRAINT "handbook_print_run_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "incubators"."handbook"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incubators"."handbook_views" ADD CONSTRAINT "handbook_views_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "incubators"."handbook"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incubators"."incubator_visit" ADD CONSTRAINT "incubator_visit_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incubators"."incubator_visit" ADD CONSTRAINT "incubator_visit_incubator_exists" FOREIGN KEY ("incubator_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incubators"."incubator_visit" ADD CONSTRAINT "incubator_visit_university_exists" FOREIGN KEY ("university_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incubators"."innovation_college" ADD CONSTRAINT "innovation_college_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incubators"."innovation_college" ADD CONSTRAINT "innovation_college_host_exists" FOREIGN KEY ("host_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incubators"."innovation_park" ADD CONSTRAINT "innovation_park_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incubators"."listing_enquiry" ADD CONSTRAINT "listing_enquiry_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "incubators"."startup_listing"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incubators"."park_milestone" ADD CONSTRAINT "park_milestone_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "incubators"."innovation_park"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incubators"."park_tenant" ADD CONSTRAINT "park_tenant_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "incubators"."innovation_park"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incubators"."park_tenant" ADD CONSTRAINT "park_tenant_organization_exists" FOREIGN KEY ("organization_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incubators"."roadshow" ADD CONSTRAINT "roadshow_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incubators"."roadshow_intention" ADD CONSTRAINT "roadshow_intention_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "incubators"."roadshow"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incubators"."roadshow_intention" ADD CONSTRAINT "roadshow_intention_investor_exists" FOREIGN KEY ("investor_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incubators"."roadshow_investment" ADD CONSTRAINT "roadshow_investment_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "incubators"."roadshow"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incubators"."roadshow_investment" ADD CONSTRAINT "roadshow_investment_investor_exists" FOREIGN KEY ("investor_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incubators"."roadshow_pitch" ADD CONSTRAINT "roadshow_pitch_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "incubators"."roadshow"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incubators"."roadshow_pitch" ADD CONSTRAINT "roadshow_pitch_founder_exists" FOREIGN KEY ("founder_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incubators"."roadshow_pitch" ADD CONSTRAINT "roadshow_pitch_enterprise_exists" FOREIGN KEY ("enterprise_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incubators"."salon" ADD CONSTRAINT "salon_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incubators"."salon_talk" ADD CONSTRAINT "salon_talk_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "incubators"."salon"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incubators"."salon_talk" ADD CONSTRAINT "salon_talk_speaker_exists" FOREIGN KEY ("speaker_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incubators"."startup_contest" ADD CONSTRAINT "startup_contest_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incubators"."startup_listing" ADD CONSTRAINT "startup_listing_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incubators"."startup_team" ADD CONSTRAINT "startup_team_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incubators"."startup_team" ADD CONSTRAINT "startup_team_incubator_exists" FOREIGN KEY ("incubator_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incubators"."startup_team" ADD CONSTRAINT "startup_team_university_exists" FOREIGN KEY ("university_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incubators"."startup_team_member" ADD CONSTRAINT "startup_team_member_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "incubators"."startup_team"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incubators"."startup_team_member" ADD CONSTRAINT "startup_team_member_person_exists" FOREIGN KEY ("person_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incubators"."startup_training" ADD CONSTRAINT "startup_training_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incubators"."venture_fund" ADD CONSTRAINT "venture_fund_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incubators"."venture_fund" ADD CONSTRAINT "venture_fund_manager_exists" FOREIGN KEY ("manager_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "alliance_member_by_member" ON "incubators"."alliance_member" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "contest_entry_by_founder" ON "incubators"."contest_entry" USING btree ("founder_id");--> statement-breakpoint
CREATE INDEX "contest_entry_by_enterprise" ON "incubators"."contest_entry" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "contest_judge_by_person" ON "incubators"."contest_judge" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "cultivated_enterprise_by_enterprise" ON "incubators"."cultivated_enterprise" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "cultivated_enterprise_by_list" ON "incubators"."cultivated_enterprise" USING btree ("list");--> statement-breakpoint
CREATE INDEX "incubator_visit_by_incubator" ON "incubators"."incubator_visit" USING btree ("incubator_id");--> statement-breakpoint
CREATE INDEX "incubator_visit_by_university" ON "incubators"."incubator_visit" USING btree ("university_id");--> statement-breakpoint
CREATE INDEX "innovation_college_by_host" ON "incubators"."innovation_college" USING btree ("host_id");--> statement-breakpoint
CREATE INDEX "park_tenant_by_organization" ON "incubators"."park_tenant" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "roadshow_intention_by_investor" ON "incubators"."roadshow_intention" USING btree ("investor_id");--> statement-breakpoint
CREATE INDEX "roadshow_investment_by_investor" ON "incubators"."roadshow_investment" USING btree ("investor_id");--> statement-breakpoint
CREATE INDEX "roadshow_pitch_by_founder" ON "incubators"."roadshow_pitch" USING btree ("founder_id");--> statement-breakpoint
CREATE INDEX "roadshow_pitch_by_enterprise" ON "incubators"."roadshow_pitch" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "salon_talk_by_speaker" ON "incubators"."salon_talk" USING btree ("speaker_id");--> statement-breakpoint
CREATE INDEX "startup_listing_by_module" ON "incubators"."startup_listing" USING btree ("module");--> statement-breakpoint
CREATE INDEX "startup_team_by_incubator" ON "incubators"."startup_team" USING btree ("incubator_id");--> statement-breakpoint
CREATE INDEX "startup_team_by_university" ON "incubators"."startup_team" USING btree ("university_id");--> statement-breakpoint
CREATE INDEX "startup_team_member_by_person" ON "incubators"."startup_team_member" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "startup_training_by_college" ON "incubators"."startup_training" USING btree ("college_id");--> statement-breakpoint
CREATE INDEX "venture_fund_by_manager" ON "incubators"."venture_fund" USING btree ("manager_id");