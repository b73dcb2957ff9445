CREATE TYPE "venues"."ranking_subject" AS ENUM('SCIENCE_EVENTS', 'AWARD_RATE');--> statement-breakpoint
CREATE TYPE "venues"."science_activity_form" AS ENUM('EXHIBITION', 'SHOW', 'QUIZ', 'LECTURE', 'OPEN_DAY', 'CONSULTATION', 'ONLINE');--> statement-breakpoint
CREATE TYPE "venues"."science_activity_host" AS ENUM('CITY', 'DISTRICT', 'TOWN', 'SOCIETY');--> statement-breakpoint
CREATE TYPE "venues"."science_base_kind" AS ENUM('EDUCATION_BASE', 'PRODUCT_BASE', 'DEMONSTRATION_SCHOOL', 'TEACHER_STUDIO', 'YOUTH_STUDIO', 'YOUTH_INNOVATION_BASE', 'RURAL_STATION', 'COMMUNITY_HALL', 'YOUTH_CLUB', 'VENUE');--> statement-breakpoint
CREATE TYPE "venues"."science_base_level" AS ENUM('MUNICIPAL', 'PROVINCIAL', 'NATIONAL');--> statement-breakpoint
CREATE TYPE "venues"."science_resource_kind" AS ENUM('ARTICLE', 'VIDEO', 'EXHIBIT', 'COURSEWARE');--> statement-breakpoint
CREATE TYPE "venues"."science_role_kind" AS ENUM('VOLUNTEER', 'LECTURER', 'COMMUNITY_OFFICER');--> statement-breakpoint
CREATE TYPE "venues"."science_work_award" AS ENUM('PENDING', 'NONE', 'FIRST', 'SECOND', 'THIRD');--> statement-breakpoint
CREATE TYPE "venues"."science_work_form" AS ENUM('BOOK', 'ARTICLE', 'PICTURE', 'VIDEO', 'EXHIBIT');--> statement-breakpoint
CREATE TYPE "venues"."special_contest_kind" AS ENUM('LITERACY_QUIZ', 'SCIENCE_WRITING', 'SCIENCE_FICTION_ESSAY', 'SCIENCE_DRAMA');--> statement-breakpoint
CREATE TYPE "venues"."youth_contest_discipline" AS ENUM('ROBOTICS', 'MAKER', 'NUMBER_CHESS', 'PROGRAMMING', 'MODELS', 'DRONES', 'THREE_MODELS', 'OTHER');--> statement-breakpoint
CREATE TYPE "venues"."youth_programme" AS ENUM('SCIENCE_CAMP', 'TALENT_PLAN', 'RESERVE_PLAN', 'MAYOR_AWARD');--> statement-breakpoint
CREATE TYPE "venues"."youth_selection_outcome" AS ENUM('NOMINATED', 'NOT_SELECTED', 'SELECTED', 'ATTENDED');--> statement-breakpoint
CREATE TABLE "venues"."base_tour" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"base_id" uuid NOT NULL,
	"quota" integer NOT NULL,
	"booked" integer NOT NULL,
	"attendance" integer NOT NULL,
	CONSTRAINT "base_tour_pkey" PRIMARY KEY("id","revision"),
	CONSTRAINT "base_tour_keeps_its_quota" CHECK ("venues"."base_tour"."attendance" between 0 and "venues"."base_tour"."quota")
);
--> statement-breakpoint
CREATE TABLE "venues"."lecture_delivery" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"lecturer_id" uuid NOT NULL,
	"topic" text NOT NULL,
	"community" text NOT NULL,
	"ordered_on" date NOT NULL,
	"delivered" boolean NOT NULL,
	"attendance" integer,
	"rating" integer,
	CONSTRAINT "lecture_delivery_pkey" PRIMARY KEY("id","revision"),
	CONSTRAINT "lecture_delivery_is_rated_once_delivered" CHECK ("venues"."lecture_delivery"."delivered" or "venues"."lecture_delivery"."rating" is null),
	CONSTRAINT "lecture_delivery_rating_is_1_to_5" CHECK ("venues"."lecture_delivery"."rating" between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "venues"."lecturer_offer" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"lecturer_id" uuid NOT NULL,
	"ends_on" date,
	CONSTRAINT "lecturer_offer_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "venues"."lecturer_offer_topic" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"topic" text NOT NULL,
	CONSTRAINT "lecturer_offer_topic_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "venues"."literacy_survey" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"rate" numeric(20, 2) NOT NULL,
	"rank" integer,
	"sample_size" integer,
	"publisher" text NOT NULL,
	"link" text,
	CONSTRAINT "literacy_survey_pkey" PRIMARY KEY("id","revision"),
	CONSTRAINT "literacy_survey_rate_is_a_percentage" CHECK ("venues"."literacy_survey"."rate" between 0 and 100)
);
--> statement-breakpoint
CREATE TABLE "venues"."provincial_ranking" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"subject" "venues"."ranking_subject" NOT NULL,
	"rank" integer NOT NULL,
	"publisher" text NOT NULL,
	CONSTRAINT "provincial_ranking_pkey" PRIMARY KEY("id","revision"),
	CONSTRAINT "provincial_ranking_rank_is_positive" CHECK ("venues"."provincial_ranking"."rank" > 0)
);
--> statement-breakpoint
CREATE TABLE "venues"."science_activity" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"form" "venues"."science_activity_form" NOT NULL,
	"host_level" "venues"."science_activity_host" NOT NULL,
	"community" text,
	"attendance" integer NOT NULL,
	"attendance_relation" "relation" NOT NULL,
	CONSTRAINT "science_activity_pkey" PRIMARY KEY("id","revision"),
	CONSTRAINT "science_activity_attendance_is_not_negative" CHECK ("venues"."science_activity"."attendance" >= 0)
);
--> statement-breakpoint
CREATE TABLE "venues"."science_activity_co_host" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"organization_id" uuid NOT NULL,
	CONSTRAINT "science_activity_co_host_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "venues"."science_base" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"kind" "venues"."science_base_kind" NOT NULL,
	"host_id" uuid,
	"address" text,
	"longitude" numeric(9, 6),
	"latitude" numeric(9, 6),
	"mobile" boolean NOT NULL,
	"ends_on" date,
	CONSTRAINT "science_base_pkey" PRIMARY KEY("id","revision"),
	CONSTRAINT "science_base_has_a_whole_position" CHECK (("venues"."science_base"."longitude" is null) = ("venues"."science_base"."latitude" is null))
);
--> statement-breakpoint
CREATE TABLE "venues"."science_base_designation" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"level" "venues"."science_base_level" NOT NULL,
	"designated_on" date NOT NULL,
	"revoked_on" date,
	"reassessed_on" date,
	CONSTRAINT "science_base_designation_pkey" PRIMARY KEY("record_id","revision","position"),
	CONSTRAINT "science_base_designation_revoked_after_it_was_made" CHECK ("venues"."science_base_designation"."revoked_on" >= "venues"."science_base_designation"."designated_on")
);
--> statement-breakpoint
CREATE TABLE "venues"."science_base_opening" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"opened_on" date NOT NULL,
	"closed_on" date,
	"hours" text,
	"by_appointment" boolean NOT NULL,
	CONSTRAINT "science_base_opening_pkey" PRIMARY KEY("record_id","revision","position"),
	CONSTRAINT "science_base_opening_closed_after_it_began" CHECK ("venues"."science_base_opening"."closed_on" >= "venues"."science_base_opening"."opened_on")
);
--> statement-breakpoint
CREATE TABLE "venues"."science_resource" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"kind" "venues"."science_resource_kind" NOT NULL,
	"topic" text NOT NULL,
	"audience" text,
	"licence" text,
	"link" text,
	"views" integer NOT NULL,
	"downloads" integer NOT NULL,
	CONSTRAINT "science_resource_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "venues"."science_role" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"role" "venues"."science_role_kind" NOT NULL,
	"person_id" uuid NOT NULL,
	"ends_on" date,
	CONSTRAINT "science_role_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "venues"."science_role_community" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"community" text NOT NULL,
	CONSTRAINT "science_role_community_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "venues"."science_work" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"form" "venues"."science_work_form" NOT NULL,
	"award" "venues"."science_work_award" NOT NULL,
	CONSTRAINT "science_work_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "venues"."science_work_author" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "science_work_author_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "venues"."special_contest" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"contest" "venues"."special_contest_kind" NOT NULL,
	"participations" integer NOT NULL,
	"participations_relation" "relation" NOT NULL,
	CONSTRAINT "special_contest_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "venues"."special_contest_work" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"title" text NOT NULL,
	"author_id" uuid NOT NULL,
	"prize" text,
	CONSTRAINT "special_contest_work_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "venues"."youth_contest" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"discipline" "venues"."youth_contest_discipline" NOT NULL,
	"pupils" integer NOT NULL,
	"tutors" integer NOT NULL,
	CONSTRAINT "youth_contest_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "venues"."youth_contest_result" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"person_id" uuid,
	"school_id" uuid,
	"prize" text NOT NULL,
	CONSTRAINT "youth_contest_result_pkey" PRIMARY KEY("record_id","revision","position"),
	CONSTRAINT "youth_contest_result_has_a_winner" CHECK (coalesce("venues"."youth_contest_result"."person_id", "venues"."youth_contest_result"."school_id") is not null)
);
--> statement-breakpoint
CREATE TABLE "venues"."youth_selection" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"programme" "venues"."youth_programme" NOT NULL,
	"person_id" uuid NOT NULL,
	"school_id" uuid NOT NULL,
	"outcome" "venues"."youth_selection_outcome" NOT NULL,
	CONSTRAINT "youth_selection_pkey" PRIMARY KEY("id","revision"),
	CONSTRAINT "youth_selection_attends_a_camp" CHECK ("venues"."youth_selection"."outcome" <> 'ATTENDED' or "venues"."youth_selection"."programme" = 'SCIENCE_CAMP')
);
--> statement-breakpoint
ALTER TABLE "venues"."base_tour" ADD CONSTRAINT "base_tour_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venues"."lecture_delivery" ADD CONSTRAINT "lecture_delivery_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venues"."lecture_delivery" ADD CONSTRAINT "lecture_delivery_lecturer_exists" FOREIGN KEY ("lecturer_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venues"."lecturer_offer" ADD CONSTRAINT "lecturer_offer_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venues"."lecturer_offer" ADD CONSTRAINT "lecturer_offer_lecturer_exists" FOREIGN KEY ("lecturer_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venues"."lecturer_offer_topic" ADD CONSTRAINT "lecturer_offer_topic_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "venues"."lecturer_offer"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venues"."literacy_survey" ADD CONSTRAINT "literacy_survey_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venues"."provincial_ranking" ADD CONSTRAINT "provincial_ranking_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venues"."science_activity" ADD CONSTRAINT "science_activity_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venues"."science_activity_co_host" ADD CONSTRAINT "science_activity_co_host_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "venues"."science_activity"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venues"."science_activity_co_host" ADD CONSTRAINT "science_activity_co_host_organization_exists" FOREIGN KEY ("organization_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venues"."science_base" ADD CONSTRAINT "science_base_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venues"."science_base" ADD CONSTRAINT "science_base_host_exists" FOREIGN KEY ("host_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venues"."science_base_designation" ADD CONSTRAINT "science_base_designation_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "venues"."science_base"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venues"."science_base_opening" ADD CONSTRAINT "science_base_opening_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "venues"."science_base"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venues"."science_resource" ADD CONSTRAINT "science_resource_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venues"."science_role" ADD CONSTRAINT "science_role_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venues"."science_role" ADD CONSTRAINT "science_role_person_exists" FOREIGN KEY ("person_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venues"."science_role_community" ADD CONSTRAINT "science_role_community_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "venues"."science_role"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venues"."science_work" ADD CONSTRAINT "science_work_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venues"."science_work_author" ADD CONSTRAINT "science_work_author_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "venues"."science_work"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venues"."science_work_author" ADD CONSTRAINT "science_work_author_person_exists" FOREIGN KEY ("person_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venues"."special_contest" ADD CONSTRAINT "special_contest_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venues"."special_contest_work" ADD CONSTRAINT "special_contest_work_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "venues"."special_contest"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venues"."special_contest_work" ADD CONSTRAINT "special_contest_work_author_exists" FOREIGN KEY ("author_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venues"."youth_contest" ADD CONSTRAINT "youth_contest_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venues"."youth_contest_result" ADD CONSTRAINT "youth_contest_result_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "venues"."youth_contest"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venues"."youth_contest_result" ADD CONSTRAINT "youth_contest_result_person_exists" FOREIGN KEY ("person_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venues"."youth_contest_result" ADD CONSTRAINT "youth_contest_result_school_exists" FOREIGN KEY ("school_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venues"."youth_selection" ADD CONSTRAINT "youth_selection_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venues"."youth_selection" ADD CONSTRAINT "youth_selection_person_exists" FOREIGN KEY ("person_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venues"."youth_selection" ADD CONSTRAINT "youth_selection_school_exists" FOREIGN KEY ("school_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "base_tour_by_base" ON "venues"."base_tour" USING btree ("base_id");--> statement-breakpoint
CREATE INDEX "lecture_delivery_by_lecturer" ON "venues"."lecture_delivery" USING btree ("lecturer_id");--> statement-breakpoint
CREATE INDEX "lecturer_offer_by_lecturer" ON "venues"."lecturer_offer" USING btree ("lecturer_id");--> statement-breakpoint
CREATE INDEX "science_activity_co_host_by_organization" ON "venues"."science_activity_co_host" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "science_base_by_host" ON "venues"."science_base" USING btree ("host_id");--> statement-breakpoint
CREATE INDEX "science_base_by_kind" ON "venues"."science_base" USING btree ("kind");--> statement-breakpoint
CREATE INDEX "science_resource_by_kind" ON "venues"."science_resource" USING btree ("kind");--> statement-breakpoint
CREATE INDEX "science_role_by_person" ON "venues"."science_role" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "science_role_by_role" ON "venues"."science_role" USING btree ("role");--> statement-breakpoint
CREATE INDEX "science_work_author_by_person" ON "venues"."science_work_author" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "special_contest_work_by_author" ON "venues"."special_contest_work" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "youth_contest_by_discipline" ON "venues"."youth_contest" USING btree ("discipline");--> statement-breakpoint
CREATE INDEX "youth_contest_result_by_person" ON "venues"."youth_contest_result" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "youth_contest_result_by_school" ON "venues"."youth_contest_result" USING btree ("school_id");--> statement-breakpoint
CREATE INDEX "youth_selection_by_person" ON "venues"."youth_selection" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "youth_selection_by_school" ON "venues"."youth_selection" USING btree ("school_id");--> statement-breakpoint
CREATE INDEX "youth_selection_by_programme" ON "venues"."youth_selection" USING btree ("programme");