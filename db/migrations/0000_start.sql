-- Trigrams find Chinese names and titles by any part of them.
create extension if not exists pg_trgm with schema public;
--> statement-breakpoint
CREATE SCHEMA "association";
--> statement-breakpoint
CREATE SCHEMA "cooperation";
--> statement-breakpoint
CREATE SCHEMA "events";
--> statement-breakpoint
CREATE SCHEMA "gateway";
--> statement-breakpoint
CREATE SCHEMA "incubators";
--> statement-breakpoint
CREATE SCHEMA "metrics";
--> statement-breakpoint
CREATE SCHEMA "reporting";
--> statement-breakpoint
CREATE SCHEMA "talent";
--> statement-breakpoint
CREATE SCHEMA "think_tank";
--> statement-breakpoint
CREATE SCHEMA "venues";
--> statement-breakpoint
CREATE TYPE "association"."account_role" AS ENUM('REPORTER', 'DISTRICT_REVIEWER', 'REVIEWER', 'LEADER', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN');--> statement-breakpoint
CREATE TYPE "association"."admission_basis" AS ENUM('ADMITTED', 'FOUNDED');--> statement-breakpoint
CREATE TYPE "association"."admission_kind" AS ENUM('SOCIETY', 'PRIVATE_NON_ENTERPRISE', 'UNIVERSITY_ASSOCIATION', 'ENTERPRISE_INSTITUTE', 'INDUSTRY_ASSOCIATION');--> statement-breakpoint
CREATE TYPE "association"."chief_kind" AS ENUM('HOSPITAL', 'SCHOOL', 'FARM_MACHINERY_STATION', 'ENTERPRISE');--> statement-breakpoint
CREATE TYPE "association"."designation_level" AS ENUM('NATIONAL', 'PROVINCIAL', 'MUNICIPAL');--> statement-breakpoint
CREATE TYPE "association"."grant_purpose" AS ENUM('ACADEMIC_ACTIVITY', 'INNOVATION_ACTIVITY', 'WORKER_TRAINING', 'AWARD', 'MATCHMAKING');--> statement-breakpoint
CREATE TYPE "association"."grant_stage" AS ENUM('APPLIED', 'REFUSED', 'APPROVED', 'CLOSED');--> statement-breakpoint
CREATE TYPE "association"."meeting_kind" AS ENUM('JOINT', 'LIAISON', 'PREPARATORY', 'EXCHANGE', 'OTHER');--> statement-breakpoint
CREATE TYPE "cooperation"."application_result" AS ENUM('PENDING', 'APPROVED', 'REFUSED');--> statement-breakpoint
CREATE TYPE "cooperation"."activity_kind" AS ENUM('MATCHMAKING', 'PARK_VISIT', 'UNIVERSITY_VISIT', 'RETURN_VISIT', 'SPECIAL_TOPIC');--> statement-breakpoint
CREATE TYPE "cooperation"."delegation_role" AS ENUM('LEADER', 'DEPUTY', 'MEMBER');--> statement-breakpoint
CREATE TYPE "cooperation"."demand_kind" AS ENUM('TECHNOLOGY', 'TALENT', 'PROCESS');--> statement-breakpoint
CREATE TYPE "cooperation"."demand_state" AS ENUM('OPEN', 'MATCHING', 'SOLVED', 'CLOSED');--> statement-breakpoint
CREATE TYPE "cooperation"."enterprise_link_kind" AS ENUM('DELEGATION', 'POLICY_TUTOR', 'EXPERT_POST');--> statement-breakpoint
CREATE TYPE "cooperation"."expo_activity_kind" AS ENUM('SIGNING', 'OPENING', 'MATCHMAKING', 'EXPERT_VISIT');--> statement-breakpoint
CREATE TYPE "cooperation"."expo_honour" AS ENUM('CHINESE_ACADEMICIAN', 'FOREIGN_KEY_GUEST', 'INSTITUTION_LEADER', 'OTHER');--> statement-breakpoint
CREATE TYPE "cooperation"."invited_kind" AS ENUM('DOMESTIC_UNIVERSITY', 'CAS_INSTITUTE', 'FOREIGN_INSTITUTION', 'COMPANY');--> statement-breakpoint
CREATE TYPE "cooperation"."pairing_kind" AS ENUM('UNIVERSITY_TOWN', 'TEAM_TEAM', 'SOCIETY_PARK');--> statement-breakpoint
CREATE TYPE "cooperation"."platform_level" AS ENUM('NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'COUNTY');--> statement-breakpoint
CREATE TYPE "cooperation"."project_stage" AS ENUM('INTENTION', 'AGREEMENT', 'CONTRACT', 'LANDED', 'RESULT');--> statement-breakpoint
CREATE TYPE "events"."paper_award" AS ENUM('FIRST', 'SECOND', 'THIRD', 'NONE');--> statement-breakpoint
CREATE TYPE "events"."cadence" AS ENUM('YEARLY', 'MONTHLY', 'WEEKLY', 'IRREGULAR');--> statement-breakpoint
CREATE TYPE "events"."event_form" AS ENUM('EXCHANGE', 'MATCHMAKING', 'SALON', 'LECTURE', 'TRAINING', 'FORUM');--> statement-breakpoint
CREATE TYPE "events"."event_stage" AS ENUM('FORECAST', 'HELD', 'CANCELLED');--> statement-breakpoint
CREATE TYPE "events"."guest_honour" AS ENUM('ACADEMICIAN', 'EXPERT', 'OTHER');--> statement-breakpoint
CREATE TYPE "events"."host_role" AS ENUM('LEAD', 'CO_HOST', 'ORGANIZER', 'SUPPORTER');--> statement-breakpoint
CREATE TYPE "events"."series_tier" AS ENUM('HIGH_END', 'SPECIAL_TOPIC', 'REGULAR', 'PROFESSIONAL');--> statement-breakpoint
CREATE TYPE "incubators"."alliance_member_kind" AS ENUM('MAKER_SPACE', 'INCUBATOR', 'UNIVERSITY_PARK', 'SERVICE_AGENCY');--> statement-breakpoint
CREATE TYPE "incubators"."cultivation_stage" AS ENUM('NOMINATED', 'CULTIVATED', 'APPLIED', 'GRADUATED', 'REMOVED');--> statement-breakpoint
CREATE TYPE "incubators"."innovation_park_kind" AS ENUM('TALENT_PORT', 'INNOVATION_CENTRE', 'DEMONSTRATION_AREA', 'INDUSTRY_PARK');--> statement-breakpoint
CREATE TYPE "incubators"."recommendation_result" AS ENUM('PENDING', 'SELECTED', 'NOT_SELECTED');--> statement-breakpoint
CREATE TYPE "incubators"."startup_team_role" AS ENUM('STUDENT', 'TEACHER');--> statement-breakpoint
CREATE TYPE "metrics"."leg" AS ENUM('IN', 'OUT');--> statement-breakpoint
CREATE TYPE "metrics"."measure" AS ENUM('SUM', 'STOCK', 'DISTINCT', 'MAX', 'MIN', 'AVERAGE', 'LEVEL', 'OBSERVATION', 'DERIVED');--> statement-breakpoint
CREATE TYPE "public"."counting" AS ENUM('COUNTED', 'JOINT', 'PLANNED');--> statement-breakpoint
CREATE TYPE "public"."provenance" AS ENUM('REPORTED', 'IMPORTED', 'RECONSTRUCTED');--> statement-breakpoint
CREATE TYPE "public"."relation" AS ENUM('EXACT', 'AT_LEAST', 'AT_MOST', 'ABOUT', 'BETWEEN');--> statement-breakpoint
CREATE TYPE "reporting"."record_status" AS ENUM('DRAFT', 'SUBMITTED', 'ENDORSED', 'RETURNED', 'ACCEPTED', 'CORRECTED', 'WITHDRAWN');--> statement-breakpoint
CREATE TYPE "talent"."assessment_stage" AS ENUM('MID_TERM', 'FINAL');--> statement-breakpoint
CREATE TYPE "talent"."facility_kind" AS ENUM('STATION', 'HOME', 'EMPLOYMENT_BASE');--> statement-breakpoint
CREATE TYPE "talent"."fair_kind" AS ENUM('CAMPUS', 'TALENT_FAIR', 'PROMOTION');--> statement-breakpoint
CREATE TYPE "talent"."honour_level" AS ENUM('NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'COUNTY');--> statement-breakpoint
CREATE TYPE "talent"."nomination_result" AS ENUM('PENDING', 'AWARDED', 'NOT_AWARDED');--> statement-breakpoint
CREATE TYPE "talent"."request_kind" AS ENUM('POLICY', 'PROJECT', 'FINANCE');--> statement-breakpoint
CREATE TYPE "talent"."service_kind" AS ENUM('ROOM', 'COUNSELLING', 'GATHERING', 'SHORT_REST', 'SCIENCE_TRIP', 'CONDOLENCE', 'MATCHMAKING');--> statement-breakpoint
CREATE TYPE "think_tank"."journal_recipient_kind" AS ENUM('LEADER', 'DEPARTMENT', 'MEMBER');--> statement-breakpoint
CREATE TYPE "think_tank"."leadership_level" AS ENUM('NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'COUNTY');--> statement-breakpoint
CREATE TYPE "think_tank"."member_kind" AS ENUM('SCHOLAR', 'BUSINESS_LEADER', 'POLICY_EXPERT', 'OVERSEAS_EXPERT');--> statement-breakpoint
CREATE TYPE "think_tank"."report_kind" AS ENUM('COMPILATION', 'RESEARCH_REPORT');--> statement-breakpoint
CREATE TYPE "think_tank"."topic_milestone_kind" AS ENUM('MID_TERM', 'EXTENSION', 'CONCLUSION_REVIEW');--> statement-breakpoint
CREATE TYPE "think_tank"."topic_stage" AS ENUM('APPLIED', 'REFUSED', 'APPROVED', 'CONCLUDED', 'TERMINATED');--> statement-breakpoint
CREATE TYPE "venues"."ranking_subject" AS ENUM('SCIENCE_EVENTS', 'AWARD_RATE');--> statement-breakpoint
CREATE TYPE "venues"."science_activity_form" AS ENUM('EXHIBITION', 'SHOW', 'QUIZ', 'LECTURE', 'OPEN_DAY', 'CONSULTATION', 'ONLINE');--> statement-breakpoint
CREATE TYPE "venues"."science_activity_host" AS ENUM('CITY', 'DISTRICT', 'TOWN', 'SOCIETY');--> statement-breakpoint
CREATE TYPE "venues"."science_base_level" AS ENUM('MUNICIPAL', 'PROVINCIAL', 'NATIONAL');--> statement-breakpoint
CREATE TYPE "venues"."science_resource_kind" AS ENUM('ARTICLE', 'VIDEO', 'EXHIBIT', 'COURSEWARE');--> statement-breakpoint
CREATE TYPE "venues"."science_role_kind" AS ENUM('VOLUNTEER', 'LECTURER', 'COMMUNITY_OFFICER');--> statement-breakpoint
CREATE TYPE "venues"."science_work_award" AS ENUM('PENDING', 'NONE', 'FIRST', 'SECOND', 'THIRD');--> statement-breakpoint
CREATE TYPE "venues"."science_work_form" AS ENUM('BOOK', 'ARTICLE', 'PICTURE', 'VIDEO', 'EXHIBIT');--> statement-breakpoint
CREATE TYPE "venues"."youth_selection_outcome" AS ENUM('NOMINATED', 'NOT_SELECTED', 'SELECTED', 'ATTENDED');--> statement-breakpoint
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
	"suspended_at" timestamp with time zone,
	"awaits_role" boolean DEFAULT false NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" text NOT NULL,
	CONSTRAINT "account_that_awaits_its_role_is_shut" CHECK (not "association"."account"."awaits_role" or "association"."account"."suspended_at" is not null),
	CONSTRAINT "account_external_subject_is_not_blank" CHECK ("association"."account"."external_subject" ~ '[^[:space:]]'),
	CONSTRAINT "account_name_is_typeable" CHECK ("association"."account"."name" ~ '^[a-z0-9][a-z0-9._@-]{2,63}$'),
	CONSTRAINT "account_reporter_has_an_organization" CHECK ("association"."account"."role" <> 'REPORTER' or "association"."account"."organization_id" is not null),
	CONSTRAINT "account_district_reviewer_has_a_district" CHECK ("association"."account"."role" <> 'DISTRICT_REVIEWER' or "association"."account"."district_code" is not null)
);
--> statement-breakpoint
CREATE TABLE "association"."account_reset" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"second_factor" boolean NOT NULL,
	"reason" text NOT NULL,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"requested_by" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" text,
	"outcome" text,
	CONSTRAINT "account_reset_takes_two" CHECK ("association"."account_reset"."outcome" <> 'CONFIRMED' or "association"."account_reset"."decided_by" <> "association"."account_reset"."requested_by"),
	CONSTRAINT "account_reset_is_decided_whole" CHECK (num_nulls("association"."account_reset"."decided_at", "association"."account_reset"."decided_by", "association"."account_reset"."outcome") in (0, 3))
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
CREATE TABLE "association"."binding_request" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"name_there" text,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" text,
	"outcome" text,
	CONSTRAINT "binding_request_is_decided_whole" CHECK (num_nulls("association"."binding_request"."decided_at", "association"."binding_request"."decided_by", "association"."binding_request"."outcome") in (0, 3))
);
--> statement-breakpoint
CREATE TABLE "association"."hmac_key" (
	"id" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"secret" "bytea" NOT NULL,
	"inner_pad" "bytea" NOT NULL,
	"outer_pad" "bytea" NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "association"."one_time_link" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"renews_second_factor" boolean DEFAULT false NOT NULL,
	"second_factor" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"redeemed_at" timestamp with time zone,
	"ended_at" timestamp with time zone
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
	"successor_key" text DEFAULT gen_random_uuid()::text NOT NULL,
	"idle_minutes" integer DEFAULT 120 NOT NULL,
	"address" text NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"refreshed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_why" text
);
--> statement-breakpoint
CREATE TABLE "association"."sign_in_delay" (
	"key" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"not_before" timestamp with time zone NOT NULL,
	"last_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "association"."signing_key" (
	"kid" text PRIMARY KEY NOT NULL,
	"private_jwk" jsonb NOT NULL,
	"public_jwk" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "association"."spent_refresh_token" (
	"hash" text PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"spent_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "association"."stranger_refusal" (
	"hour" timestamp with time zone NOT NULL,
	"action" text NOT NULL,
	"outcome" text NOT NULL,
	"block" text NOT NULL,
	"refusals" bigint NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	CONSTRAINT "stranger_refusal_pkey" PRIMARY KEY("hour","action","outcome","block")
);
--> statement-breakpoint
CREATE TABLE "association"."organization_change" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "association"."organization_change_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"organization_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"what" text NOT NULL,
	"was" text,
	"becomes" text,
	"former_folded" text,
	"effective_on" date,
	"reason" text NOT NULL,
	"changed_by" text NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organization_change_changes_something" CHECK ("association"."organization_change"."was" is distinct from "association"."organization_change"."becomes"),
	CONSTRAINT "organization_change_gives_a_reason" CHECK (btrim("association"."organization_change"."reason") <> '')
);
--> statement-breakpoint
CREATE TABLE "association"."city" (
	"district_code" text PRIMARY KEY NOT NULL,
	"association_zh" text NOT NULL,
	"association_en" text NOT NULL,
	"map_zh" text,
	"map_en" text,
	"opens_from" smallint,
	"opens_to" smallint,
	"earliest_year" smallint,
	"languages" text[] DEFAULT '{"zh","en"}' NOT NULL,
	"site" text,
	"logo" text,
	CONSTRAINT "city_has_a_whole_period" CHECK (num_nonnulls("association"."city"."opens_from", "association"."city"."opens_to") in (0, 2)),
	CONSTRAINT "city_period_is_not_turned" CHECK ("association"."city"."opens_from" <= "association"."city"."opens_to"),
	CONSTRAINT "city_speaks_a_language_once" CHECK (cardinality("association"."city"."languages") between 1 and 2 and "association"."city"."languages"[1] is distinct from "association"."city"."languages"[2]),
	CONSTRAINT "city_offers_the_years_it_opens_with" CHECK ("association"."city"."earliest_year" <= "association"."city"."opens_from")
);
--> statement-breakpoint
CREATE TABLE "association"."district_outline" (
	"district_code" text PRIMARY KEY NOT NULL,
	"coordinates" jsonb NOT NULL,
	"source_zh" text NOT NULL,
	"source_en" text NOT NULL,
	"approval_number" text
);
--> statement-breakpoint
CREATE TABLE "association"."district_place" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "association"."district_place_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"code" text NOT NULL,
	"parent_code" text,
	"removed" boolean NOT NULL,
	"closed" boolean NOT NULL,
	"valid_from" date DEFAULT '-infinity' NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "district_place_from_a_month_on" CHECK (not isfinite("association"."district_place"."valid_from") or extract(day from "association"."district_place"."valid_from") = 1)
);
--> statement-breakpoint
CREATE TABLE "association"."installation" (
	"kind" text PRIMARY KEY NOT NULL,
	"founded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"founded_by" text NOT NULL,
	"entries" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "association"."identity_event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "association"."identity_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"event" text NOT NULL,
	"kind" text NOT NULL,
	"merged_id" uuid NOT NULL,
	"into_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"decided_by" text NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "identity_event_is_of_two" CHECK ("association"."identity_event"."merged_id" <> "association"."identity_event"."into_id"),
	CONSTRAINT "identity_event_gives_a_reason" CHECK (btrim("association"."identity_event"."reason") <> '')
);
--> statement-breakpoint
CREATE TABLE "association"."identity_merge" (
	"merged_id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"into_id" uuid NOT NULL,
	"canonical_id" uuid NOT NULL,
	CONSTRAINT "identity_merge_is_of_two" CHECK ("association"."identity_merge"."merged_id" <> "association"."identity_merge"."canonical_id")
);
--> statement-breakpoint
CREATE TABLE "association"."membership" (
	"organization_id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	"admitted_on" date NOT NULL,
	"ended_on" date,
	"record_id" uuid,
	CONSTRAINT "membership_pkey" PRIMARY KEY("organization_id","body_id","admitted_on"),
	CONSTRAINT "membership_ends_after_it_starts" CHECK ("association"."membership"."ended_on" >= "association"."membership"."admitted_on")
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
CREATE TABLE "association"."admission" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"member_id" uuid NOT NULL,
	"kind" "association"."admission_kind" NOT NULL,
	"basis" "association"."admission_basis" NOT NULL,
	"ends_on" date,
	CONSTRAINT "admission_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "association"."chief" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" "association"."chief_kind" NOT NULL,
	"workplace_id" uuid NOT NULL,
	"ends_on" date,
	CONSTRAINT "chief_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "association"."committee_seat" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"committee" text NOT NULL,
	"working_group" text,
	"person_id" uuid NOT NULL,
	"office" text NOT NULL,
	"ends_on" date,
	CONSTRAINT "committee_seat_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "association"."committee_unit" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"committee" text NOT NULL,
	"unit_id" uuid NOT NULL,
	"ends_on" date,
	CONSTRAINT "committee_unit_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "association"."designation" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"programme" text NOT NULL,
	"level" "association"."designation_level" NOT NULL,
	"batch" integer,
	"granted_by_id" uuid,
	"ends_on" date,
	CONSTRAINT "designation_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "association"."grant_evidence" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"name" text NOT NULL,
	"link" text,
	CONSTRAINT "grant_evidence_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "association"."grant_payment" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"paid_on" date NOT NULL,
	"amount" numeric(20, 2) NOT NULL,
	CONSTRAINT "grant_payment_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "association"."grant_policy" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"purpose" "association"."grant_purpose" NOT NULL,
	"version" integer NOT NULL,
	"criteria" text,
	"cap" numeric(20, 2),
	"beneficiary_cap" numeric(20, 2),
	"ends_on" date,
	CONSTRAINT "grant_policy_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "association"."grant_record" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"policy_id" uuid NOT NULL,
	"applicant_id" uuid NOT NULL,
	"person_id" uuid,
	"stage" "association"."grant_stage" NOT NULL,
	"requested" numeric(20, 2) NOT NULL,
	"approved_on" date,
	"approved" numeric(20, 2),
	"meeting_id" uuid,
	CONSTRAINT "grant_record_pkey" PRIMARY KEY("id","revision"),
	CONSTRAINT "grant_record_approved_as_a_whole" CHECK (("association"."grant_record"."stage" in ('APPROVED', 'CLOSED')) = ("association"."grant_record"."approved_on" is not null and "association"."grant_record"."approved" is not null)),
	CONSTRAINT "grant_record_approved_within_the_request" CHECK ("association"."grant_record"."approved" <= "association"."grant_record"."requested")
);
--> statement-breakpoint
CREATE TABLE "association"."grant_review" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"reviewer_id" uuid NOT NULL,
	"score" integer NOT NULL,
	"opinion" text,
	CONSTRAINT "grant_review_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "association"."meeting" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"kind" "association"."meeting_kind" NOT NULL,
	"place" text,
	"attendance" integer,
	"attendance_relation" "relation" DEFAULT 'EXACT' NOT NULL,
	"attendance_up_to" integer,
	CONSTRAINT "meeting_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "association"."meeting_participant" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"organization_id" uuid NOT NULL,
	CONSTRAINT "meeting_participant_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "association"."policy_budget" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"year" integer NOT NULL,
	"amount" numeric(20, 2) NOT NULL,
	CONSTRAINT "policy_budget_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "association"."resolution" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"matter" text NOT NULL,
	"owner_id" uuid,
	"due_on" date,
	"done_on" date,
	CONSTRAINT "resolution_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "association"."district" (
	"code" text PRIMARY KEY NOT NULL,
	"name_zh" text NOT NULL,
	"name_en" text NOT NULL,
	"short_zh" text,
	"short_en" text,
	"aliases" text[] DEFAULT '{}' NOT NULL,
	"parent_code" text,
	"standard" boolean DEFAULT true NOT NULL,
	"closed_on" date,
	"replaced_by" text[] DEFAULT '{}' NOT NULL,
	"west" numeric(9, 6),
	"south" numeric(9, 6),
	"east" numeric(9, 6),
	"north" numeric(9, 6),
	CONSTRAINT "district_has_a_whole_box" CHECK (num_nonnulls("association"."district"."west", "association"."district"."south", "association"."district"."east", "association"."district"."north") in (0, 4)),
	CONSTRAINT "district_box_is_not_turned" CHECK ("association"."district"."west" < "association"."district"."east" and "association"."district"."south" < "association"."district"."north"),
	CONSTRAINT "district_code_is_one" CHECK ("association"."district"."code" ~ '^\d{6}(?:\d{3}){0,2}$'),
	CONSTRAINT "district_closes_with_a_month" CHECK (extract(day from "association"."district"."closed_on") = 1)
);
--> statement-breakpoint
CREATE TABLE "association"."organization" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"name_en" text,
	"sort_key" text NOT NULL,
	"credit_code" text,
	"parent_id" uuid,
	"district_code" text NOT NULL,
	"founded_on" date,
	"dissolved_on" date,
	"provenance" "provenance" DEFAULT 'REPORTED' NOT NULL,
	"folded" text DEFAULT '' NOT NULL,
	"skeleton" text DEFAULT '' NOT NULL,
	"pending_for" uuid,
	"forms" integer[] DEFAULT '{}' NOT NULL,
	"named_only" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "organization_name_is_not_blank" CHECK ("association"."organization"."name" ~ '[^[:space:]]'),
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
	"folded" text DEFAULT '' NOT NULL,
	"skeleton" text DEFAULT '' NOT NULL,
	"pending_for" uuid,
	CONSTRAINT "person_name_is_not_blank" CHECK ("association"."person"."name" ~ '[^[:space:]]'),
	CONSTRAINT "person_country_is_iso_3166" CHECK ("association"."person"."country" ~ '^[A-Z]{2}$')
);
--> statement-breakpoint
CREATE TABLE "cooperation"."achievement" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"owner_id" uuid NOT NULL,
	"industry" text NOT NULL,
	"maturity" text,
	"content" text NOT NULL,
	CONSTRAINT "achievement_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "cooperation"."achievement_bank_registration" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"enterprise_id" uuid NOT NULL,
	CONSTRAINT "achievement_bank_registration_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "cooperation"."activity_co_host" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"organization_id" uuid NOT NULL,
	CONSTRAINT "activity_co_host_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "cooperation"."alliance_membership" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"alliance" text NOT NULL,
	"member_id" uuid NOT NULL,
	"ends_on" date,
	CONSTRAINT "alliance_membership_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "cooperation"."conversion_benefit" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"year" integer NOT NULL,
	"declared_on" date NOT NULL,
	"amount" numeric(20, 2) NOT NULL,
	"amount_relation" "relation" DEFAULT 'EXACT' NOT NULL,
	"amount_up_to" numeric(20, 2),
	CONSTRAINT "conversion_benefit_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "cooperation"."cooperation_activity" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"kind" "cooperation"."activity_kind" NOT NULL,
	"frame" text NOT NULL,
	"partner_id" uuid,
	"industry" text,
	"place" text,
	"attendance" integer,
	"attendance_relation" "relation" DEFAULT 'EXACT' NOT NULL,
	"attendance_up_to" integer,
	CONSTRAINT "cooperation_activity_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "cooperation"."cooperation_project" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"partner_id" uuid,
	"industry" text,
	"key_technology" boolean NOT NULL,
	"amount" numeric(20, 2),
	"amount_relation" "relation" NOT NULL,
	"amount_up_to" numeric(20, 2),
	"responsible_id" uuid,
	"due_on" date,
	CONSTRAINT "cooperation_project_pkey" PRIMARY KEY("id","revision"),
	CONSTRAINT "cooperation_project_amount_is_not_negative" CHECK ("cooperation"."cooperation_project"."amount" >= 0)
);
--> statement-breakpoint
CREATE TABLE "cooperation"."delegation_member" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"batch" integer NOT NULL,
	"team" text NOT NULL,
	"person_id" uuid NOT NULL,
	"sent_by_id" uuid,
	"role" "cooperation"."delegation_role" NOT NULL,
	"ends_on" date,
	CONSTRAINT "delegation_member_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "cooperation"."demand" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"kind" "cooperation"."demand_kind" NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"industry" text NOT NULL,
	"state" "cooperation"."demand_state" NOT NULL,
	"urgent" boolean NOT NULL,
	"content" text NOT NULL,
	CONSTRAINT "demand_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "cooperation"."enterprise_link" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"kind" "cooperation"."enterprise_link_kind" NOT NULL,
	"person_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"high_tech" boolean NOT NULL,
	"ends_on" date,
	CONSTRAINT "enterprise_link_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "cooperation"."enterprise_problem" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"name" text NOT NULL,
	"solved_on" date,
	CONSTRAINT "enterprise_problem_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "cooperation"."enterprise_service" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"programme" text NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"expert_id" uuid,
	"problem" text,
	"outcome" text,
	CONSTRAINT "enterprise_service_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "cooperation"."enterprise_visit" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"visited_on" date NOT NULL,
	"note" text,
	CONSTRAINT "enterprise_visit_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "cooperation"."expert_profile" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"person_id" uuid NOT NULL,
	"institution_id" uuid,
	"industry" text NOT NULL,
	"speciality" text NOT NULL,
	"ends_on" date,
	CONSTRAINT "expert_profile_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "cooperation"."expo_activity" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"edition_id" uuid NOT NULL,
	"kind" "cooperation"."expo_activity_kind" NOT NULL,
	"strand" text,
	"key" boolean NOT NULL,
	"coordinator_id" uuid,
	"place" text,
	CONSTRAINT "expo_activity_pkey" PRIMARY KEY("id","revision"),
	CONSTRAINT "expo_activity_key_has_a_coordinator" CHECK (not "cooperation"."expo_activity"."key" or "cooperation"."expo_activity"."coordinator_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "cooperation"."expo_attendance" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"edition_id" uuid NOT NULL,
	"representatives" integer NOT NULL,
	"representatives_relation" "relation" NOT NULL,
	"representatives_up_to" integer,
	CONSTRAINT "expo_attendance_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "cooperation"."expo_edition" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"number" integer NOT NULL,
	"theme" text,
	"ends_on" date,
	CONSTRAINT "expo_edition_pkey" PRIMARY KEY("id","revision"),
	CONSTRAINT "expo_edition_number_is_positive" CHECK ("cooperation"."expo_edition"."number" > 0)
);
--> statement-breakpoint
CREATE TABLE "cooperation"."expo_guest" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"edition_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"institution_id" uuid,
	"honour" "cooperation"."expo_honour" NOT NULL,
	"nationality" text NOT NULL,
	"key_guest" boolean NOT NULL,
	"host_id" uuid,
	"attended" boolean NOT NULL,
	"count_relation" "relation" NOT NULL,
	CONSTRAINT "expo_guest_pkey" PRIMARY KEY("id","revision"),
	CONSTRAINT "expo_guest_key_has_a_host" CHECK (not "cooperation"."expo_guest"."key_guest" or "cooperation"."expo_guest"."host_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "cooperation"."expo_invitation" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"edition_id" uuid NOT NULL,
	"invited_id" uuid NOT NULL,
	"kind" "cooperation"."invited_kind" NOT NULL,
	"attended" boolean NOT NULL,
	"leader_came" boolean NOT NULL,
	"count_relation" "relation" NOT NULL,
	CONSTRAINT "expo_invitation_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "cooperation"."expo_strand" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "expo_strand_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "cooperation"."expo_task" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"edition_id" uuid NOT NULL,
	"area" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"due_on" date NOT NULL,
	"done_on" date,
	CONSTRAINT "expo_task_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "cooperation"."inbound_visit" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"visitors" text NOT NULL,
	"people" integer NOT NULL,
	"people_relation" "relation" DEFAULT 'EXACT' NOT NULL,
	"people_up_to" integer,
	"outcome" text,
	CONSTRAINT "inbound_visit_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "cooperation"."innovation_platform" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"kind" text NOT NULL,
	"level" "cooperation"."platform_level" NOT NULL,
	"host_id" uuid NOT NULL,
	"academician_id" uuid,
	"ends_on" date,
	CONSTRAINT "innovation_platform_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "cooperation"."joint_application" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"university_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"programme" text NOT NULL,
	"result" "cooperation"."application_result" NOT NULL,
	CONSTRAINT "joint_application_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "cooperation"."major_project" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"level" "cooperation"."platform_level" NOT NULL,
	"year" integer NOT NULL,
	"enterprise_id" uuid,
	CONSTRAINT "major_project_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "cooperation"."overseas_project" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"country" text NOT NULL,
	"industry" text,
	"through_id" uuid,
	"enterprise_id" uuid,
	"signed_on" date,
	"landed_on" date,
	"count_relation" "relation" NOT NULL,
	CONSTRAINT "overseas_project_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "cooperation"."pairing" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"kind" "cooperation"."pairing_kind" NOT NULL,
	"one_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"ends_on" date,
	CONSTRAINT "pairing_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "cooperation"."patent_case" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"enterprise_id" uuid,
	"patent_number" text,
	"benefit" numeric(20, 2),
	"benefit_relation" "relation" DEFAULT 'EXACT' NOT NULL,
	"benefit_up_to" numeric(20, 2),
	CONSTRAINT "patent_case_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "cooperation"."platform_upgrade" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"level" "cooperation"."platform_level" NOT NULL,
	"upgraded_on" date NOT NULL,
	CONSTRAINT "platform_upgrade_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "cooperation"."project_follow_up" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"followed_on" date NOT NULL,
	"note" text NOT NULL,
	CONSTRAINT "project_follow_up_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "cooperation"."project_step" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"stage" "cooperation"."project_stage" NOT NULL,
	"reached_on" date NOT NULL,
	CONSTRAINT "project_step_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "cooperation"."technology_manager_assignment" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"expert_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"ends_on" date,
	CONSTRAINT "technology_manager_assignment_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "events"."appraised_paper" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"edition" integer NOT NULL,
	"category" text,
	"award" "events"."paper_award",
	"authors_relation" "relation" NOT NULL,
	"units_relation" "relation" NOT NULL,
	CONSTRAINT "appraised_paper_pkey" PRIMARY KEY("id","revision")
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
	"attendance_up_to" integer,
	"count_relation" "relation" NOT NULL,
	"participants_relation" "relation" NOT NULL,
	CONSTRAINT "academic_event_pkey" PRIMARY KEY("id","revision"),
	CONSTRAINT "academic_event_attendance_is_not_negative" CHECK ("events"."academic_event"."attendance" >= 0),
	CONSTRAINT "academic_event_issue_is_positive" CHECK ("events"."academic_event"."issue" > 0)
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
	"programme" text NOT NULL,
	"cadence" "events"."cadence" NOT NULL,
	"started_on" date NOT NULL,
	"ended_on" date,
	CONSTRAINT "event_series_ends_after_it_starts" CHECK ("events"."event_series"."ended_on" >= "events"."event_series"."started_on")
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
CREATE TABLE "gateway"."rate" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
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
	"list" text NOT NULL,
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
	"amount_relation" "relation" DEFAULT 'EXACT' NOT NULL,
	"amount_up_to" numeric(20, 2),
	"settled_on" date NOT NULL,
	CONSTRAINT "fund_phase_pkey" PRIMARY KEY("record_id","revision","position"),
	CONSTRAINT "fund_phase_is_positive" CHECK ("incubators"."fund_phase"."phase" > 0),
	CONSTRAINT "fund_phase_amount_is_positive" CHECK ("incubators"."fund_phase"."amount" > 0)
);
--> statement-breakpoint
CREATE TABLE "incubators"."handbook" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"name" text NOT NULL,
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
	"copies_relation" "relation" DEFAULT 'EXACT' NOT NULL,
	"copies_up_to" integer,
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
	"people_up_to" integer,
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
	"copies_relation" "relation" DEFAULT 'EXACT' NOT NULL,
	"copies_up_to" integer,
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
	"clicks_up_to" integer,
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
	"students_relation" "relation" DEFAULT 'EXACT' NOT NULL,
	"students_up_to" integer,
	"teachers" integer NOT NULL,
	"teachers_relation" "relation" DEFAULT 'EXACT' NOT NULL,
	"teachers_up_to" integer,
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
	"amount_up_to" numeric(20, 2),
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
	"attendance_relation" "relation" DEFAULT 'EXACT' NOT NULL,
	"attendance_up_to" integer,
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
	"module" text NOT NULL,
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
	"attendance_up_to" integer,
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
CREATE TABLE "reporting"."list_value" (
	"list" text NOT NULL,
	"code" text NOT NULL,
	"name_zh" text NOT NULL,
	"name_en" text NOT NULL,
	"help_zh" text,
	"help_en" text,
	"position" smallint NOT NULL,
	"retired_since" timestamp with time zone,
	CONSTRAINT "list_value_pkey" PRIMARY KEY("list","code"),
	CONSTRAINT "list_value_code_is_not_blank" CHECK ("reporting"."list_value"."code" ~ '[^[:space:]]')
);
--> statement-breakpoint
CREATE TABLE "reporting"."value_list" (
	"code" text PRIMARY KEY NOT NULL,
	"name_zh" text NOT NULL,
	"name_en" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "metrics"."catalogue" (
	"seq" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "metrics"."catalogue_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"hash" text NOT NULL,
	"codes" text[] NOT NULL,
	"rules" text[] NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "metrics"."indicator_proposal" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"indicator" jsonb,
	"before" jsonb,
	"rule_hash" text,
	"state" text DEFAULT 'PROPOSED' NOT NULL,
	"reason" text NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	"decision_reason" text,
	CONSTRAINT "indicator_proposal_says_something" CHECK (num_nonnulls("metrics"."indicator_proposal"."indicator", "metrics"."indicator_proposal"."before") > 0),
	CONSTRAINT "indicator_proposal_is_decided_by_somebody" CHECK (("metrics"."indicator_proposal"."state" = 'PROPOSED') = ("metrics"."indicator_proposal"."decided_by" is null) and ("metrics"."indicator_proposal"."state" = 'PROPOSED') = ("metrics"."indicator_proposal"."decided_at" is null)),
	CONSTRAINT "indicator_proposal_takes_two" CHECK ("metrics"."indicator_proposal"."state" not in ('ADOPTED', 'REFUSED') or "metrics"."indicator_proposal"."decided_by" <> "metrics"."indicator_proposal"."proposed_by"),
	CONSTRAINT "indicator_proposal_is_withdrawn_by_its_author" CHECK ("metrics"."indicator_proposal"."state" <> 'WITHDRAWN' or "metrics"."indicator_proposal"."decided_by" = "metrics"."indicator_proposal"."proposed_by")
);
--> statement-breakpoint
CREATE TABLE "metrics"."presentation" (
	"seq" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "metrics"."presentation_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"services" jsonb NOT NULL,
	"report" jsonb NOT NULL,
	"tables" jsonb NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "presentation_is_three_lists" CHECK (jsonb_typeof("metrics"."presentation"."services") = 'array' and jsonb_typeof("metrics"."presentation"."report") = 'array' and jsonb_typeof("metrics"."presentation"."tables") = 'array')
);
--> statement-breakpoint
CREATE TABLE "metrics"."service" (
	"code" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "metrics"."wording" (
	"indicator" text NOT NULL,
	"seq" smallint NOT NULL,
	"name_zh" text NOT NULL,
	"name_en" text NOT NULL,
	"definition_zh" text NOT NULL,
	"definition_en" text NOT NULL,
	"unit_zh" text NOT NULL,
	"unit_en" text NOT NULL,
	"direction" text NOT NULL,
	"service" text NOT NULL,
	"home" text NOT NULL,
	"confidential" boolean NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "wording_pkey" PRIMARY KEY("indicator","seq")
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
CREATE TABLE "metrics"."cube_distinct" (
	"rule_id" integer NOT NULL,
	"scope_code" text NOT NULL,
	"month" date NOT NULL,
	"previous_month" date NOT NULL,
	"subjects" integer NOT NULL,
	CONSTRAINT "cube_distinct_pkey" PRIMARY KEY("rule_id","scope_code","month","previous_month"),
	CONSTRAINT "cube_distinct_is_never_negative" CHECK ("metrics"."cube_distinct"."subjects" >= 0)
);
--> statement-breakpoint
CREATE TABLE "metrics"."cube_month" (
	"rule_id" integer NOT NULL,
	"month" date NOT NULL,
	"district_code" text NOT NULL,
	"organization_id" uuid NOT NULL,
	"counting" "counting" NOT NULL,
	"quantity" numeric(20, 2) NOT NULL,
	"entries" integer NOT NULL,
	"at_least" integer NOT NULL,
	"at_most" integer NOT NULL,
	"about" integer NOT NULL,
	"spread" numeric(20, 2) NOT NULL,
	CONSTRAINT "cube_month_pkey" PRIMARY KEY("rule_id","month","district_code","organization_id","counting")
);
--> statement-breakpoint
CREATE TABLE "metrics"."cube_rebuilt" (
	"rule_id" integer NOT NULL,
	"year" smallint NOT NULL,
	"district_code" text NOT NULL,
	"organization_id" uuid NOT NULL,
	"entries" integer NOT NULL,
	CONSTRAINT "cube_rebuilt_pkey" PRIMARY KEY("rule_id","year","district_code","organization_id")
);
--> statement-breakpoint
CREATE TABLE "metrics"."cube_record" (
	"scope_code" text NOT NULL,
	"year" smallint NOT NULL,
	"previous_year" smallint NOT NULL,
	"records" integer NOT NULL,
	CONSTRAINT "cube_record_pkey" PRIMARY KEY("scope_code","year","previous_year")
);
--> statement-breakpoint
CREATE TABLE "metrics"."cube_subject" (
	"rule_id" integer NOT NULL,
	"scope_code" text NOT NULL,
	"subject" text NOT NULL,
	"month" date NOT NULL,
	"entries" integer NOT NULL,
	CONSTRAINT "cube_subject_pkey" PRIMARY KEY("rule_id","scope_code","subject","month"),
	CONSTRAINT "cube_subject_is_never_negative" CHECK ("metrics"."cube_subject"."entries" >= 0)
);
--> statement-breakpoint
CREATE TABLE "metrics"."cube_year" (
	"rule_id" integer NOT NULL,
	"year" smallint NOT NULL,
	"district_code" text NOT NULL,
	"counting" "counting" NOT NULL,
	"quantity" numeric(20, 2) NOT NULL,
	"entries" integer NOT NULL,
	"at_least" integer NOT NULL,
	"at_most" integer NOT NULL,
	"about" integer NOT NULL,
	"spread" numeric(20, 2) NOT NULL,
	CONSTRAINT "cube_year_pkey" PRIMARY KEY("rule_id","year","district_code","counting")
);
--> statement-breakpoint
CREATE TABLE "metrics"."indicator" (
	"code" text PRIMARY KEY NOT NULL,
	"measure" "metrics"."measure" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "metrics"."ledger_entry" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "metrics"."ledger_entry_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"rule_id" integer NOT NULL,
	"occurred_on" date NOT NULL,
	"district_code" text NOT NULL,
	"organization_id" uuid NOT NULL,
	"quantity" numeric(20, 2) NOT NULL,
	"spread" numeric(20, 2) DEFAULT '0' NOT NULL,
	"subject" text,
	"relation" "relation" NOT NULL,
	"counting" "counting" NOT NULL,
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"item" integer NOT NULL,
	"leg" "metrics"."leg" NOT NULL,
	"posting" smallint DEFAULT 0 NOT NULL,
	"dimensions" jsonb,
	"reverses" bigint,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "ledger_entry_between_has_a_spread" CHECK (("metrics"."ledger_entry"."relation" = 'BETWEEN') = ("metrics"."ledger_entry"."spread" <> 0))
);
--> statement-breakpoint
CREATE TABLE "metrics"."rule" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "metrics"."rule_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"hash" text NOT NULL,
	"indicator" text NOT NULL,
	"terms" jsonb,
	"formula" jsonb,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "rule_says_what_counts_or_a_formula" CHECK (num_nonnulls("metrics"."rule"."terms", "metrics"."rule"."formula") = 1)
);
--> statement-breakpoint
CREATE TABLE "metrics"."rule_build" (
	"rule_id" integer PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"after_record" uuid
);
--> statement-breakpoint
CREATE TABLE "metrics"."rule_in_force" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "metrics"."rule_in_force_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"indicator" text NOT NULL,
	"from_month" date DEFAULT '-infinity' NOT NULL,
	"rule_id" integer,
	"recorded_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "rule_in_force_from_a_month_on" CHECK (not isfinite("metrics"."rule_in_force"."from_month") or extract(day from "metrics"."rule_in_force"."from_month") = 1)
);
--> statement-breakpoint
CREATE TABLE "metrics"."rule_term" (
	"rule_id" integer NOT NULL,
	"term" smallint NOT NULL,
	"indicator" text NOT NULL,
	"record_type" text NOT NULL,
	"condition" jsonpath,
	"items" text,
	"item_condition" jsonpath,
	"counted" jsonpath,
	"planned" jsonpath,
	"share_items" text,
	"share_condition" jsonpath,
	"whole_city" boolean NOT NULL,
	"ends_after" boolean NOT NULL,
	"quantity" text,
	"item_quantity" text,
	"up_to" text,
	"item_up_to" text,
	"subject" text,
	"item_subject" text,
	"day" text,
	"item_day" text,
	"ending" text,
	"item_ending" text,
	"relation" text,
	"item_relation" text,
	"dimensions" text[],
	"item_dimensions" text[],
	CONSTRAINT "rule_term_pkey" PRIMARY KEY("rule_id","term")
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
	"printed_in" bigint NOT NULL,
	"printed_decimals" smallint NOT NULL,
	"relation" "relation" NOT NULL,
	"minimum" text,
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
	"inconsistency_en" text,
	"withdrawal" text,
	"withdrawn_by" text,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "statement_is_printed_in_a_unit_there_is" CHECK ("metrics"."statement"."printed_in" in (1, 100, 1000, 10000, 1000000, 10000000, 100000000, 10000000000, 100000000000, 1000000000000)),
	CONSTRAINT "statement_is_printed_whole" CHECK ("metrics"."statement"."printed_decimals" between 0 and 14 and mod("metrics"."statement"."value" * power(10::numeric, "metrics"."statement"."printed_decimals"), "metrics"."statement"."printed_in") = 0),
	CONSTRAINT "statement_at_least_says_which_way" CHECK (("metrics"."statement"."relation" = 'AT_LEAST') = ("metrics"."statement"."minimum" is not null) and "metrics"."statement"."minimum" in ('SOME_MORE', 'NO_FEWER', 'MORE_THAN')),
	CONSTRAINT "statement_is_of_one_number" CHECK ("metrics"."statement"."relation" <> 'BETWEEN'),
	CONSTRAINT "statement_withdrawal_says_why_and_by_whom" CHECK (num_nulls("metrics"."statement"."withdrawal", "metrics"."statement"."withdrawn_by", "metrics"."statement"."withdrawn_at") in (0, 3))
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
	"baseline" numeric(20, 2),
	"path" text,
	"statement_key" text,
	CONSTRAINT "target_ends_after_it_starts" CHECK ("metrics"."target"."to_year" >= "metrics"."target"."from_year"),
	CONSTRAINT "target_is_of_one_number" CHECK ("metrics"."target"."relation" <> 'BETWEEN')
);
--> statement-breakpoint
CREATE TABLE "metrics"."target_revision" (
	"target_id" uuid NOT NULL,
	"revision" smallint NOT NULL,
	"value" numeric(20, 2) NOT NULL,
	"relation" "relation" NOT NULL,
	"baseline" numeric(20, 2),
	"path" text,
	"set_at" timestamp with time zone DEFAULT now() NOT NULL,
	"set_by" text NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "target_revision_pkey" PRIMARY KEY("target_id","revision"),
	CONSTRAINT "target_revision_is_of_one_number" CHECK ("metrics"."target_revision"."relation" <> 'BETWEEN'),
	CONSTRAINT "target_revision_gives_a_reason" CHECK (btrim("metrics"."target_revision"."reason") <> '')
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
CREATE TABLE "reporting"."calendar_day" (
	"day" date PRIMARY KEY NOT NULL,
	"is_workday" boolean NOT NULL,
	"name" text
);
--> statement-breakpoint
CREATE TABLE "reporting"."custom_record" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"columns" jsonb NOT NULL,
	"parts" jsonb NOT NULL,
	CONSTRAINT "custom_record_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "reporting"."record_definition" (
	"type" text NOT NULL,
	"version" integer NOT NULL,
	"hash" text NOT NULL,
	"definition" jsonb NOT NULL,
	"stated" jsonb,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "record_definition_pkey" PRIMARY KEY("type","version")
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
	"organization_kind" text,
	"organization_id" uuid,
	"district_code" text,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"set_by" text NOT NULL,
	"set_at" timestamp with time zone DEFAULT now() NOT NULL,
	"reason" text NOT NULL,
	"ended_by" text,
	"ended_at" timestamp with time zone,
	"end_reason" text,
	CONSTRAINT "duty_of_an_area_is_a_kinds" CHECK ("reporting"."duty"."district_code" is null or "reporting"."duty"."organization_kind" is not null),
	CONSTRAINT "duty_is_one_organizations_or_a_kinds" CHECK (num_nonnulls("reporting"."duty"."organization_kind", "reporting"."duty"."organization_id") = 1),
	CONSTRAINT "duty_ends_after_it_starts" CHECK ("reporting"."duty"."ends_on" >= "reporting"."duty"."starts_on"),
	CONSTRAINT "duty_is_ended_by_somebody_for_a_reason" CHECK (num_nonnulls("reporting"."duty"."ended_by", "reporting"."duty"."ended_at", "reporting"."duty"."end_reason") in (0, 3))
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
	"due_day" smallint,
	"due_months" smallint,
	"from_on" date,
	"to_on" date,
	"due_on" date,
	"moves" text DEFAULT 'NONE' NOT NULL,
	"types" text[] NOT NULL,
	"since" date DEFAULT '-infinity' NOT NULL,
	CONSTRAINT "form_due_day_is_a_day_of_a_month" CHECK ("reporting"."form"."due_day" between 1 and 31),
	CONSTRAINT "form_is_due_after_its_period" CHECK ("reporting"."form"."due_months" >= 0),
	CONSTRAINT "form_has_the_days_of_its_cadence" CHECK (num_nonnulls("reporting"."form"."from_on", "reporting"."form"."to_on", "reporting"."form"."due_on") = case "reporting"."form"."cadence" when 'ONCE' then 3 else 0 end
        and num_nonnulls("reporting"."form"."due_day", "reporting"."form"."due_months") = case "reporting"."form"."cadence" when 'ONCE' then 0 else 2 end),
	CONSTRAINT "form_campaign_begins_first" CHECK ("reporting"."form"."from_on" <= "reporting"."form"."to_on" and "reporting"."form"."from_on" <= "reporting"."form"."due_on")
);
--> statement-breakpoint
CREATE TABLE "reporting"."past_rhythm" (
	"form_code" text NOT NULL,
	"since" date NOT NULL,
	"until" date NOT NULL,
	"cadence" text NOT NULL,
	"due_day" smallint NOT NULL,
	"due_months" smallint NOT NULL,
	"moves" text NOT NULL,
	"types" text[] NOT NULL,
	CONSTRAINT "past_rhythm_pkey" PRIMARY KEY("form_code","since"),
	CONSTRAINT "past_rhythm_ends_after_it_begins" CHECK ("reporting"."past_rhythm"."until" > "reporting"."past_rhythm"."since"),
	CONSTRAINT "past_rhythm_due_day_is_a_day_of_a_month" CHECK ("reporting"."past_rhythm"."due_day" between 1 and 31),
	CONSTRAINT "past_rhythm_is_due_after_its_period" CHECK ("reporting"."past_rhythm"."due_months" >= 0)
);
--> statement-breakpoint
CREATE TABLE "reporting"."reporter_rule" (
	"type" text PRIMARY KEY NOT NULL,
	"kinds" text[] NOT NULL,
	"set_by" text NOT NULL,
	"set_at" timestamp with time zone DEFAULT now() NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "reporter_rule_names_a_kind" CHECK (cardinality("reporting"."reporter_rule"."kinds") > 0),
	CONSTRAINT "reporter_rule_gives_a_reason" CHECK (btrim("reporting"."reporter_rule"."reason") <> '')
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
	"decided_by" text,
	"decided_at" timestamp with time zone,
	CONSTRAINT "duplicate_names_the_smaller_first" CHECK ("reporting"."duplicate"."first_id" < "reporting"."duplicate"."second_id"),
	CONSTRAINT "duplicate_keeps_one_of_two" CHECK ("reporting"."duplicate"."kept_id" in ("reporting"."duplicate"."first_id", "reporting"."duplicate"."second_id")),
	CONSTRAINT "duplicate_keeps_one_when_the_same" CHECK (("reporting"."duplicate"."verdict" = 'SAME') = ("reporting"."duplicate"."kept_id" is not null)),
	CONSTRAINT "duplicate_is_decided_with_a_reason" CHECK ("reporting"."duplicate"."verdict" is null or btrim("reporting"."duplicate"."reason") <> '')
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
CREATE TABLE "reporting"."review_lock" (
	"record_id" uuid PRIMARY KEY NOT NULL,
	"locked_by" text NOT NULL,
	"locked_until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reporting"."acknowledgement" (
	"actor" text NOT NULL,
	"key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"answer" jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "acknowledgement_pkey" PRIMARY KEY("actor","key"),
	CONSTRAINT "acknowledgement_key_is_not_blank" CHECK ("reporting"."acknowledgement"."key" ~ '[^[:space:]]')
);
--> statement-breakpoint
CREATE TABLE "reporting"."activity" (
	"organization_id" uuid NOT NULL,
	"month" date NOT NULL,
	"type" text NOT NULL,
	"accepted" integer NOT NULL,
	"pending" integer NOT NULL,
	"returned" integer NOT NULL,
	"reconstructed" boolean NOT NULL,
	"first_on" date,
	CONSTRAINT "activity_pkey" PRIMARY KEY("organization_id","month","type")
);
--> statement-breakpoint
CREATE TABLE "reporting"."confidential_type" (
	"type" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reporting"."lawful_step" (
	"from_status" "reporting"."record_status" NOT NULL,
	"to_status" "reporting"."record_status" NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "lawful_step_pkey" PRIMARY KEY("from_status","to_status","role")
);
--> statement-breakpoint
CREATE TABLE "reporting"."naming" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"identity_id" uuid NOT NULL,
	CONSTRAINT "naming_pkey" PRIMARY KEY("record_id","revision","identity_id")
);
--> statement-breakpoint
CREATE TABLE "reporting"."observed_type" (
	"type" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reporting"."open_type" (
	"type" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reporting"."permission" (
	"action" text NOT NULL,
	"role" text NOT NULL,
	"reach" text NOT NULL,
	CONSTRAINT "permission_pkey" PRIMARY KEY("action","role","reach")
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
	"presented" boolean DEFAULT false NOT NULL,
	"provenance" "provenance" NOT NULL,
	"credit" text,
	"external_key" text,
	"fingerprint" text NOT NULL,
	"content" jsonb,
	"content_hash" text,
	"remarks" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" text NOT NULL,
	"submitted_at" timestamp with time zone,
	"submitted_by" text,
	"decided_at" timestamp with time zone,
	"decided_by" text,
	"reason" text,
	"correction_reason" text,
	"withdraws" integer,
	"content_revision" integer GENERATED ALWAYS AS (coalesce(withdraws, revision)) STORED NOT NULL,
	CONSTRAINT "record_pkey" PRIMARY KEY("id","revision"),
	CONSTRAINT "record_external_key_is_not_blank" CHECK ("reporting"."record"."external_key" ~ '[^[:space:]]'),
	CONSTRAINT "record_has_content_once_submitted" CHECK ("reporting"."record"."content" is not null or "reporting"."record"."withdraws" is not null or "reporting"."record"."status" = 'DRAFT'),
	CONSTRAINT "record_title_is_not_blank" CHECK (btrim("reporting"."record"."title") <> ''),
	CONSTRAINT "record_withdrawal_gives_a_reason" CHECK ("reporting"."record"."withdraws" is null or "reporting"."record"."status" = 'DRAFT' or btrim("reporting"."record"."reason") <> ''),
	CONSTRAINT "record_returned_with_a_reason" CHECK ("reporting"."record"."status" <> 'RETURNED' or btrim("reporting"."record"."reason") <> '')
);
--> statement-breakpoint
CREATE TABLE "reporting"."review_rule" (
	"type" text PRIMARY KEY NOT NULL,
	"district_first" boolean NOT NULL,
	"set_by" text NOT NULL,
	"set_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reporting"."searched_title" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"doubled" text NOT NULL,
	CONSTRAINT "searched_title_pkey" PRIMARY KEY("record_id","revision")
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
CREATE TABLE "reporting"."tally" (
	"organization_id" uuid NOT NULL,
	"district_code" text NOT NULL,
	"type" text NOT NULL,
	"status" "reporting"."record_status" NOT NULL,
	"records" integer NOT NULL,
	CONSTRAINT "tally_pkey" PRIMARY KEY("organization_id","district_code","type","status")
);
--> statement-breakpoint
CREATE TABLE "reporting"."setting_change" (
	"part" text NOT NULL,
	"key" text NOT NULL,
	"revision" integer NOT NULL,
	"what_zh" text NOT NULL,
	"what_en" text NOT NULL,
	"reason" text NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "setting_change_pkey" PRIMARY KEY("part","key","revision"),
	CONSTRAINT "setting_change_gives_a_reason" CHECK (btrim("reporting"."setting_change"."reason") <> '')
);
--> statement-breakpoint
CREATE TABLE "talent"."contact_made" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"contacted_on" date NOT NULL,
	"summary" text,
	CONSTRAINT "contact_made_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "talent"."facility_upgrade" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"level" "talent"."honour_level" NOT NULL,
	"upgraded_on" date NOT NULL,
	CONSTRAINT "facility_upgrade_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "talent"."fair_enterprise" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"organization_id" uuid NOT NULL,
	"positions" integer NOT NULL,
	"positions_relation" "relation" DEFAULT 'EXACT' NOT NULL,
	"positions_up_to" integer,
	CONSTRAINT "fair_enterprise_pkey" PRIMARY KEY("record_id","revision","position"),
	CONSTRAINT "fair_enterprise_positions_are_not_negative" CHECK ("talent"."fair_enterprise"."positions" >= 0)
);
--> statement-breakpoint
CREATE TABLE "talent"."family_doctor_care" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"ends_on" date,
	CONSTRAINT "family_doctor_care_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "talent"."family_doctor_file" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"talent" text NOT NULL,
	"affiliation" text,
	"doctor" text NOT NULL,
	"assigned_on" date NOT NULL,
	CONSTRAINT "family_doctor_file_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "talent"."family_doctor_follow_up" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"due_on" date NOT NULL,
	"done_on" date,
	"finding" text,
	CONSTRAINT "family_doctor_follow_up_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "talent"."featured_person" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "featured_person_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "talent"."media_feature" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"channel" text NOT NULL,
	"outlet" text NOT NULL,
	"link" text,
	"reprint" boolean NOT NULL,
	CONSTRAINT "media_feature_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "talent"."nomination" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"person_id" uuid NOT NULL,
	"award" text NOT NULL,
	"level" "talent"."honour_level" NOT NULL,
	"result" "talent"."nomination_result" NOT NULL,
	"result_on" date,
	CONSTRAINT "nomination_pkey" PRIMARY KEY("id","revision"),
	CONSTRAINT "nomination_result_has_a_day" CHECK (("talent"."nomination"."result" = 'PENDING') = ("talent"."nomination"."result_on" is null))
);
--> statement-breakpoint
CREATE TABLE "talent"."recruitment_fair" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"kind" "talent"."fair_kind" NOT NULL,
	"place" text,
	"ends_on" date,
	CONSTRAINT "recruitment_fair_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "talent"."served_person" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "served_person_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "talent"."service_record" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"kind" "talent"."service_kind" NOT NULL,
	"home_id" uuid,
	"quota" integer,
	"people_relation" "relation" NOT NULL,
	CONSTRAINT "service_record_pkey" PRIMARY KEY("id","revision"),
	CONSTRAINT "service_record_quota_is_positive" CHECK ("talent"."service_record"."quota" > 0)
);
--> statement-breakpoint
CREATE TABLE "talent"."service_request" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"kind" "talent"."request_kind" NOT NULL,
	"asked_on" date NOT NULL,
	"question" text NOT NULL,
	"answered_on" date,
	"answer" text,
	CONSTRAINT "service_request_pkey" PRIMARY KEY("record_id","revision","position"),
	CONSTRAINT "service_request_answered_after_it_was_asked" CHECK ("talent"."service_request"."answered_on" >= "talent"."service_request"."asked_on")
);
--> statement-breakpoint
CREATE TABLE "talent"."station_report" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"station_id" uuid NOT NULL,
	"topic" text NOT NULL,
	"adopted_on" date,
	CONSTRAINT "station_report_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "talent"."support_assessment" (
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" smallint NOT NULL,
	"stage" "talent"."assessment_stage" NOT NULL,
	"assessed_on" date NOT NULL,
	"passed" boolean NOT NULL,
	CONSTRAINT "support_assessment_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "talent"."talent_contact" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"person_id" uuid NOT NULL,
	"officer_id" uuid NOT NULL,
	"interval_days" integer NOT NULL,
	"ends_on" date,
	"count_relation" "relation" NOT NULL,
	CONSTRAINT "talent_contact_pkey" PRIMARY KEY("id","revision"),
	CONSTRAINT "talent_contact_interval_is_positive" CHECK ("talent"."talent_contact"."interval_days" > 0)
);
--> statement-breakpoint
CREATE TABLE "talent"."talent_introduction" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"person_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"through" text,
	"employer_id" uuid,
	"with_investment" boolean NOT NULL,
	"count_relation" "relation" NOT NULL,
	CONSTRAINT "talent_introduction_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "talent"."talent_support" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"person_id" uuid NOT NULL,
	"mentor_id" uuid,
	"field" text,
	"grant_amount" integer,
	"ends_on" date,
	CONSTRAINT "talent_support_pkey" PRIMARY KEY("id","revision"),
	CONSTRAINT "talent_support_grant_is_not_negative" CHECK ("talent"."talent_support"."grant_amount" >= 0)
);
--> statement-breakpoint
CREATE TABLE "talent"."worker_facility" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"kind" "talent"."facility_kind" NOT NULL,
	"level" "talent"."honour_level" NOT NULL,
	"host_id" uuid,
	"place" text,
	"ends_on" date,
	CONSTRAINT "worker_facility_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
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
	"field" text NOT NULL,
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
	"field" text NOT NULL,
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
	"field" text NOT NULL,
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
	"copies_relation" "relation" DEFAULT 'EXACT' NOT NULL,
	"copies_up_to" integer,
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
CREATE TABLE "venues"."base_tour" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"base_id" uuid NOT NULL,
	"quota" integer NOT NULL,
	"booked" integer NOT NULL,
	"attendance" integer NOT NULL,
	"attendance_relation" "relation" DEFAULT 'EXACT' NOT NULL,
	"attendance_up_to" integer,
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
	"attendance_relation" "relation" DEFAULT 'EXACT' NOT NULL,
	"attendance_up_to" integer,
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
	"count_relation" "relation" DEFAULT 'EXACT' NOT NULL,
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
	"rate_relation" "relation" DEFAULT 'EXACT' NOT NULL,
	"rate_up_to" numeric(20, 2),
	"rank" integer,
	"sample_size" integer,
	"sample_size_relation" "relation" DEFAULT 'EXACT' NOT NULL,
	"sample_size_up_to" integer,
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
	"attendance_up_to" integer,
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
	"kind" text NOT NULL,
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
	"views_relation" "relation" DEFAULT 'EXACT' NOT NULL,
	"views_up_to" integer,
	"downloads" integer NOT NULL,
	"downloads_relation" "relation" DEFAULT 'EXACT' NOT NULL,
	"downloads_up_to" integer,
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
	"contest" text NOT NULL,
	"participations" integer NOT NULL,
	"participations_relation" "relation" NOT NULL,
	"participations_up_to" integer,
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
	"discipline" text NOT NULL,
	"pupils" integer NOT NULL,
	"pupils_relation" "relation" DEFAULT 'EXACT' NOT NULL,
	"pupils_up_to" integer,
	"tutors" integer NOT NULL,
	"tutors_relation" "relation" DEFAULT 'EXACT' NOT NULL,
	"tutors_up_to" integer,
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
	"programme" text NOT NULL,
	"person_id" uuid NOT NULL,
	"school_id" uuid NOT NULL,
	"outcome" "venues"."youth_selection_outcome" NOT NULL,
	CONSTRAINT "youth_selection_pkey" PRIMARY KEY("id","revision"),
	CONSTRAINT "youth_selection_attends_a_camp" CHECK ("venues"."youth_selection"."outcome" <> 'ATTENDED' or "venues"."youth_selection"."programme" = 'SCIENCE_CAMP')
);
--> statement-breakpoint
ALTER TABLE "association"."account" ADD CONSTRAINT "account_organization_exists" FOREIGN KEY ("organization_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."account" ADD CONSTRAINT "account_district_exists" FOREIGN KEY ("district_code") REFERENCES "association"."district"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."account_reset" ADD CONSTRAINT "account_reset_account_exists" FOREIGN KEY ("account_id") REFERENCES "association"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."binding_request" ADD CONSTRAINT "binding_request_account_exists" FOREIGN KEY ("account_id") REFERENCES "association"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."one_time_link" ADD CONSTRAINT "one_time_link_account_exists" FOREIGN KEY ("account_id") REFERENCES "association"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."service_token" ADD CONSTRAINT "service_token_organization_exists" FOREIGN KEY ("organization_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."session" ADD CONSTRAINT "session_account_exists" FOREIGN KEY ("account_id") REFERENCES "association"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."spent_refresh_token" ADD CONSTRAINT "spent_refresh_token_session_exists" FOREIGN KEY ("session_id") REFERENCES "association"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."organization_change" ADD CONSTRAINT "organization_change_organization_exists" FOREIGN KEY ("organization_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."city" ADD CONSTRAINT "city_area_exists" FOREIGN KEY ("district_code") REFERENCES "association"."district"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."district_outline" ADD CONSTRAINT "outline_district_exists" FOREIGN KEY ("district_code") REFERENCES "association"."district"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."membership" ADD CONSTRAINT "membership_organization_exists" FOREIGN KEY ("organization_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."membership" ADD CONSTRAINT "membership_body_exists" FOREIGN KEY ("body_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."person_role" ADD CONSTRAINT "person_role_person_exists" FOREIGN KEY ("person_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."person_role" ADD CONSTRAINT "person_role_organization_exists" FOREIGN KEY ("organization_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."admission" ADD CONSTRAINT "admission_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."admission" ADD CONSTRAINT "admission_member_exists" FOREIGN KEY ("member_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."chief" ADD CONSTRAINT "chief_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."chief" ADD CONSTRAINT "chief_person_exists" FOREIGN KEY ("person_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."chief" ADD CONSTRAINT "chief_workplace_exists" FOREIGN KEY ("workplace_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."committee_seat" ADD CONSTRAINT "committee_seat_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."committee_seat" ADD CONSTRAINT "committee_seat_person_exists" FOREIGN KEY ("person_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."committee_unit" ADD CONSTRAINT "committee_unit_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."committee_unit" ADD CONSTRAINT "committee_unit_unit_exists" FOREIGN KEY ("unit_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."designation" ADD CONSTRAINT "designation_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."designation" ADD CONSTRAINT "designation_grantedby_exists" FOREIGN KEY ("granted_by_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."grant_evidence" ADD CONSTRAINT "grant_evidence_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "association"."grant_record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."grant_payment" ADD CONSTRAINT "grant_payment_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "association"."grant_record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."grant_policy" ADD CONSTRAINT "grant_policy_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."grant_record" ADD CONSTRAINT "grant_record_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."grant_record" ADD CONSTRAINT "grant_record_applicant_exists" FOREIGN KEY ("applicant_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."grant_record" ADD CONSTRAINT "grant_record_person_exists" FOREIGN KEY ("person_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."grant_review" ADD CONSTRAINT "grant_review_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "association"."grant_record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."grant_review" ADD CONSTRAINT "grant_review_reviewer_exists" FOREIGN KEY ("reviewer_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."meeting" ADD CONSTRAINT "meeting_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."meeting_participant" ADD CONSTRAINT "meeting_participant_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "association"."meeting"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."meeting_participant" ADD CONSTRAINT "meeting_participant_organization_exists" FOREIGN KEY ("organization_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."policy_budget" ADD CONSTRAINT "policy_budget_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "association"."grant_policy"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."resolution" ADD CONSTRAINT "resolution_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "association"."meeting"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."resolution" ADD CONSTRAINT "resolution_owner_exists" FOREIGN KEY ("owner_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."district" ADD CONSTRAINT "district_parent_exists" FOREIGN KEY ("parent_code") REFERENCES "association"."district"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."organization" ADD CONSTRAINT "organization_parent_exists" FOREIGN KEY ("parent_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."organization" ADD CONSTRAINT "organization_district_exists" FOREIGN KEY ("district_code") REFERENCES "association"."district"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."achievement" ADD CONSTRAINT "achievement_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."achievement" ADD CONSTRAINT "achievement_owner_exists" FOREIGN KEY ("owner_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."achievement_bank_registration" ADD CONSTRAINT "achievement_bank_registration_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."achievement_bank_registration" ADD CONSTRAINT "achievement_bank_registration_enterprise_exists" FOREIGN KEY ("enterprise_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."activity_co_host" ADD CONSTRAINT "activity_co_host_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "cooperation"."cooperation_activity"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."activity_co_host" ADD CONSTRAINT "activity_co_host_organization_exists" FOREIGN KEY ("organization_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."alliance_membership" ADD CONSTRAINT "alliance_membership_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."alliance_membership" ADD CONSTRAINT "alliance_membership_member_exists" FOREIGN KEY ("member_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."conversion_benefit" ADD CONSTRAINT "conversion_benefit_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "cooperation"."achievement_bank_registration"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."cooperation_activity" ADD CONSTRAINT "cooperation_activity_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."cooperation_activity" ADD CONSTRAINT "cooperation_activity_partner_exists" FOREIGN KEY ("partner_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."cooperation_project" ADD CONSTRAINT "cooperation_project_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."cooperation_project" ADD CONSTRAINT "cooperation_project_enterprise_exists" FOREIGN KEY ("enterprise_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."cooperation_project" ADD CONSTRAINT "cooperation_project_partner_exists" FOREIGN KEY ("partner_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."cooperation_project" ADD CONSTRAINT "cooperation_project_responsible_exists" FOREIGN KEY ("responsible_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."delegation_member" ADD CONSTRAINT "delegation_member_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."delegation_member" ADD CONSTRAINT "delegation_member_person_exists" FOREIGN KEY ("person_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."delegation_member" ADD CONSTRAINT "delegation_member_sentby_exists" FOREIGN KEY ("sent_by_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."demand" ADD CONSTRAINT "demand_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."demand" ADD CONSTRAINT "demand_enterprise_exists" FOREIGN KEY ("enterprise_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."enterprise_link" ADD CONSTRAINT "enterprise_link_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."enterprise_link" ADD CONSTRAINT "enterprise_link_person_exists" FOREIGN KEY ("person_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."enterprise_link" ADD CONSTRAINT "enterprise_link_enterprise_exists" FOREIGN KEY ("enterprise_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."enterprise_problem" ADD CONSTRAINT "enterprise_problem_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "cooperation"."technology_manager_assignment"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."enterprise_service" ADD CONSTRAINT "enterprise_service_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."enterprise_service" ADD CONSTRAINT "enterprise_service_enterprise_exists" FOREIGN KEY ("enterprise_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."enterprise_service" ADD CONSTRAINT "enterprise_service_expert_exists" FOREIGN KEY ("expert_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."enterprise_visit" ADD CONSTRAINT "enterprise_visit_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "cooperation"."enterprise_link"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."expert_profile" ADD CONSTRAINT "expert_profile_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."expert_profile" ADD CONSTRAINT "expert_profile_person_exists" FOREIGN KEY ("person_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."expert_profile" ADD CONSTRAINT "expert_profile_institution_exists" FOREIGN KEY ("institution_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."expo_activity" ADD CONSTRAINT "expo_activity_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."expo_activity" ADD CONSTRAINT "expo_activity_coordinator_exists" FOREIGN KEY ("coordinator_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."expo_attendance" ADD CONSTRAINT "expo_attendance_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."expo_edition" ADD CONSTRAINT "expo_edition_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."expo_guest" ADD CONSTRAINT "expo_guest_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."expo_guest" ADD CONSTRAINT "expo_guest_person_exists" FOREIGN KEY ("person_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."expo_guest" ADD CONSTRAINT "expo_guest_institution_exists" FOREIGN KEY ("institution_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."expo_guest" ADD CONSTRAINT "expo_guest_host_exists" FOREIGN KEY ("host_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."expo_invitation" ADD CONSTRAINT "expo_invitation_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."expo_invitation" ADD CONSTRAINT "expo_invitation_invited_exists" FOREIGN KEY ("invited_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."expo_strand" ADD CONSTRAINT "expo_strand_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "cooperation"."expo_edition"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."expo_task" ADD CONSTRAINT "expo_task_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."expo_task" ADD CONSTRAINT "expo_task_owner_exists" FOREIGN KEY ("owner_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."inbound_visit" ADD CONSTRAINT "inbound_visit_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."innovation_platform" ADD CONSTRAINT "innovation_platform_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."innovation_platform" ADD CONSTRAINT "innovation_platform_host_exists" FOREIGN KEY ("host_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."innovation_platform" ADD CONSTRAINT "innovation_platform_academician_exists" FOREIGN KEY ("academician_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."joint_application" ADD CONSTRAINT "joint_application_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."joint_application" ADD CONSTRAINT "joint_application_university_exists" FOREIGN KEY ("university_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."joint_application" ADD CONSTRAINT "joint_application_enterprise_exists" FOREIGN KEY ("enterprise_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."major_project" ADD CONSTRAINT "major_project_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."major_project" ADD CONSTRAINT "major_project_enterprise_exists" FOREIGN KEY ("enterprise_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."overseas_project" ADD CONSTRAINT "overseas_project_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."overseas_project" ADD CONSTRAINT "overseas_project_enterprise_exists" FOREIGN KEY ("enterprise_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."pairing" ADD CONSTRAINT "pairing_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."pairing" ADD CONSTRAINT "pairing_one_exists" FOREIGN KEY ("one_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."pairing" ADD CONSTRAINT "pairing_other_exists" FOREIGN KEY ("other_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."patent_case" ADD CONSTRAINT "patent_case_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."patent_case" ADD CONSTRAINT "patent_case_enterprise_exists" FOREIGN KEY ("enterprise_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."platform_upgrade" ADD CONSTRAINT "platform_upgrade_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "cooperation"."innovation_platform"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."project_follow_up" ADD CONSTRAINT "project_follow_up_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "cooperation"."cooperation_project"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."project_step" ADD CONSTRAINT "project_step_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "cooperation"."cooperation_project"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."technology_manager_assignment" ADD CONSTRAINT "technology_manager_assignment_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."technology_manager_assignment" ADD CONSTRAINT "technology_manager_assignment_expert_exists" FOREIGN KEY ("expert_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation"."technology_manager_assignment" ADD CONSTRAINT "technology_manager_assignment_enterprise_exists" FOREIGN KEY ("enterprise_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events"."appraised_paper" ADD CONSTRAINT "appraised_paper_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events"."paper_appraisal" ADD CONSTRAINT "paper_appraisal_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events"."paper_author" ADD CONSTRAINT "paper_author_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "events"."appraised_paper"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events"."paper_author" ADD CONSTRAINT "paper_author_person_exists" FOREIGN KEY ("person_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events"."paper_author" ADD CONSTRAINT "paper_author_organization_exists" FOREIGN KEY ("organization_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events"."academic_event" ADD CONSTRAINT "academic_event_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events"."academic_event" ADD CONSTRAINT "academic_event_series_exists" FOREIGN KEY ("series_code") REFERENCES "events"."event_series"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events"."class_problem" ADD CONSTRAINT "class_problem_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "events"."training_class"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events"."class_trainee" ADD CONSTRAINT "class_trainee_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "events"."training_class"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events"."class_trainee" ADD CONSTRAINT "class_trainee_person_exists" FOREIGN KEY ("person_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events"."event_cooperation_project" ADD CONSTRAINT "event_cooperation_project_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "events"."academic_event"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events"."event_guest" ADD CONSTRAINT "event_guest_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "events"."academic_event"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events"."event_guest" ADD CONSTRAINT "event_guest_person_exists" FOREIGN KEY ("person_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events"."event_host" ADD CONSTRAINT "event_host_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "events"."academic_event"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events"."event_host" ADD CONSTRAINT "event_host_organization_exists" FOREIGN KEY ("organization_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events"."event_participant" ADD CONSTRAINT "event_participant_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "events"."academic_event"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events"."event_participant" ADD CONSTRAINT "event_participant_organization_exists" FOREIGN KEY ("organization_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events"."series_edition" ADD CONSTRAINT "series_edition_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events"."series_edition" ADD CONSTRAINT "series_edition_series_exists" FOREIGN KEY ("series_code") REFERENCES "events"."event_series"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events"."training_class" ADD CONSTRAINT "training_class_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
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
ALTER TABLE "reporting"."list_value" ADD CONSTRAINT "list_value_stands_in_a_list" FOREIGN KEY ("list") REFERENCES "reporting"."value_list"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metrics"."wording" ADD CONSTRAINT "wording_indicator_exists" FOREIGN KEY ("indicator") REFERENCES "metrics"."indicator"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metrics"."wording" ADD CONSTRAINT "wording_service_exists" FOREIGN KEY ("service") REFERENCES "metrics"."service"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metrics"."edition_withdrawal" ADD CONSTRAINT "edition_withdrawal_edition_exists" FOREIGN KEY ("edition_id") REFERENCES "metrics"."edition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metrics"."action_plan" ADD CONSTRAINT "action_plan_source_exists" FOREIGN KEY ("source_key") REFERENCES "metrics"."source"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metrics"."ledger_entry" ADD CONSTRAINT "ledger_entry_rule_exists" FOREIGN KEY ("rule_id") REFERENCES "metrics"."rule"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metrics"."ledger_entry" ADD CONSTRAINT "ledger_entry_belongs_to_a_revision" FOREIGN KEY ("record_id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metrics"."ledger_entry" ADD CONSTRAINT "ledger_entry_reverses_an_entry" FOREIGN KEY ("reverses") REFERENCES "metrics"."ledger_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metrics"."rule" ADD CONSTRAINT "rule_indicator_exists" FOREIGN KEY ("indicator") REFERENCES "metrics"."indicator"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metrics"."rule_build" ADD CONSTRAINT "rule_build_is_of_a_rule" FOREIGN KEY ("rule_id") REFERENCES "metrics"."rule"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metrics"."rule_in_force" ADD CONSTRAINT "rule_in_force_indicator_exists" FOREIGN KEY ("indicator") REFERENCES "metrics"."indicator"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metrics"."rule_in_force" ADD CONSTRAINT "rule_in_force_exists" FOREIGN KEY ("rule_id") REFERENCES "metrics"."rule"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metrics"."rule_term" ADD CONSTRAINT "rule_term_belongs_to_a_rule" FOREIGN KEY ("rule_id") REFERENCES "metrics"."rule"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metrics"."statement" ADD CONSTRAINT "statement_source_exists" FOREIGN KEY ("source_key") REFERENCES "metrics"."source"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metrics"."statement" ADD CONSTRAINT "statement_indicator_exists" FOREIGN KEY ("indicator") REFERENCES "metrics"."indicator"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metrics"."target" ADD CONSTRAINT "target_indicator_exists" FOREIGN KEY ("indicator") REFERENCES "metrics"."indicator"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metrics"."target" ADD CONSTRAINT "target_statement_exists" FOREIGN KEY ("statement_key") REFERENCES "metrics"."statement"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metrics"."target_revision" ADD CONSTRAINT "target_revision_belongs_to_a_target" FOREIGN KEY ("target_id") REFERENCES "metrics"."target"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting"."custom_record" ADD CONSTRAINT "custom_record_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting"."closing" ADD CONSTRAINT "closing_form_exists" FOREIGN KEY ("form_code") REFERENCES "reporting"."form"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting"."declaration" ADD CONSTRAINT "declaration_form_exists" FOREIGN KEY ("form_code") REFERENCES "reporting"."form"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting"."duty" ADD CONSTRAINT "duty_form_exists" FOREIGN KEY ("form_code") REFERENCES "reporting"."form"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting"."duty" ADD CONSTRAINT "duty_organization_exists" FOREIGN KEY ("organization_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting"."duty" ADD CONSTRAINT "duty_district_exists" FOREIGN KEY ("district_code") REFERENCES "association"."district"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting"."exception" ADD CONSTRAINT "exception_form_exists" FOREIGN KEY ("form_code") REFERENCES "reporting"."form"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting"."past_rhythm" ADD CONSTRAINT "past_rhythm_form_exists" FOREIGN KEY ("form_code") REFERENCES "reporting"."form"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting"."finding" ADD CONSTRAINT "finding_belongs_to_a_revision" FOREIGN KEY ("record_id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting"."note" ADD CONSTRAINT "note_belongs_to_a_revision" FOREIGN KEY ("record_id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting"."naming" ADD CONSTRAINT "naming_belongs_to_a_revision" FOREIGN KEY ("record_id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting"."record" ADD CONSTRAINT "record_organization_exists" FOREIGN KEY ("organization_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting"."record" ADD CONSTRAINT "record_district_exists" FOREIGN KEY ("district_code") REFERENCES "association"."district"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting"."step" ADD CONSTRAINT "step_belongs_to_a_revision" FOREIGN KEY ("record_id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."contact_made" ADD CONSTRAINT "contact_made_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "talent"."talent_contact"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."facility_upgrade" ADD CONSTRAINT "facility_upgrade_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "talent"."worker_facility"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."fair_enterprise" ADD CONSTRAINT "fair_enterprise_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "talent"."recruitment_fair"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."fair_enterprise" ADD CONSTRAINT "fair_enterprise_organization_exists" FOREIGN KEY ("organization_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."family_doctor_care" ADD CONSTRAINT "family_doctor_care_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."family_doctor_file" ADD CONSTRAINT "family_doctor_file_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "talent"."family_doctor_care"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."family_doctor_follow_up" ADD CONSTRAINT "family_doctor_follow_up_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "talent"."family_doctor_care"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."featured_person" ADD CONSTRAINT "featured_person_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "talent"."media_feature"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."featured_person" ADD CONSTRAINT "featured_person_person_exists" FOREIGN KEY ("person_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."media_feature" ADD CONSTRAINT "media_feature_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."nomination" ADD CONSTRAINT "nomination_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."nomination" ADD CONSTRAINT "nomination_person_exists" FOREIGN KEY ("person_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."recruitment_fair" ADD CONSTRAINT "recruitment_fair_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."served_person" ADD CONSTRAINT "served_person_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "talent"."service_record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."served_person" ADD CONSTRAINT "served_person_person_exists" FOREIGN KEY ("person_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."service_record" ADD CONSTRAINT "service_record_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."service_request" ADD CONSTRAINT "service_request_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "talent"."talent_contact"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."station_report" ADD CONSTRAINT "station_report_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."support_assessment" ADD CONSTRAINT "support_assessment_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "talent"."talent_support"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."talent_contact" ADD CONSTRAINT "talent_contact_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."talent_contact" ADD CONSTRAINT "talent_contact_person_exists" FOREIGN KEY ("person_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."talent_contact" ADD CONSTRAINT "talent_contact_officer_exists" FOREIGN KEY ("officer_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."talent_introduction" ADD CONSTRAINT "talent_introduction_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."talent_introduction" ADD CONSTRAINT "talent_introduction_person_exists" FOREIGN KEY ("person_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."talent_introduction" ADD CONSTRAINT "talent_introduction_employer_exists" FOREIGN KEY ("employer_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."talent_support" ADD CONSTRAINT "talent_support_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."talent_support" ADD CONSTRAINT "talent_support_person_exists" FOREIGN KEY ("person_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."talent_support" ADD CONSTRAINT "talent_support_mentor_exists" FOREIGN KEY ("mentor_id") REFERENCES "association"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."worker_facility" ADD CONSTRAINT "worker_facility_is_a_record" FOREIGN KEY ("id","revision") REFERENCES "reporting"."record"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent"."worker_facility" ADD CONSTRAINT "worker_facility_host_exists" FOREIGN KEY ("host_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
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
CREATE UNIQUE INDEX "account_name_is_unique" ON "association"."account" USING btree ("name");--> statement-breakpoint
CREATE UNIQUE INDEX "account_external_subject_is_unique" ON "association"."account" USING btree ("external_subject");--> statement-breakpoint
CREATE UNIQUE INDEX "account_reset_waits_once" ON "association"."account_reset" USING btree ("account_id") WHERE "association"."account_reset"."decided_at" is null;--> statement-breakpoint
CREATE INDEX "audit_entry_by_object" ON "association"."audit_entry" USING btree ("object_key","number");--> statement-breakpoint
CREATE INDEX "audit_entry_by_actor" ON "association"."audit_entry" USING btree ("actor","number");--> statement-breakpoint
CREATE INDEX "audit_entry_by_moment" ON "association"."audit_entry" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "binding_request_waits_once" ON "association"."binding_request" USING btree ("account_id") WHERE "association"."binding_request"."decided_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "hmac_key_seals_the_audit_alone" ON "association"."hmac_key" USING btree ("purpose") WHERE "association"."hmac_key"."purpose" = 'AUDIT';--> statement-breakpoint
CREATE UNIQUE INDEX "one_time_link_hash_is_unique" ON "association"."one_time_link" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "one_time_link_by_account" ON "association"."one_time_link" USING btree ("account_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "service_token_hash_is_unique" ON "association"."service_token" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "service_token_by_organization" ON "association"."service_token" USING btree ("organization_id","created_at");--> statement-breakpoint
CREATE INDEX "session_by_account" ON "association"."session" USING btree ("account_id","started_at");--> statement-breakpoint
CREATE UNIQUE INDEX "session_refresh_hash_is_unique" ON "association"."session" USING btree ("refresh_hash");--> statement-breakpoint
CREATE INDEX "sign_in_delay_by_age" ON "association"."sign_in_delay" USING btree ("last_at");--> statement-breakpoint
CREATE INDEX "spent_refresh_token_by_session" ON "association"."spent_refresh_token" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "organization_change_by_organization" ON "association"."organization_change" USING btree ("organization_id","what","id");--> statement-breakpoint
CREATE INDEX "organization_change_by_former_name" ON "association"."organization_change" USING btree ("former_folded");--> statement-breakpoint
CREATE UNIQUE INDEX "city_is_one" ON "association"."city" USING btree ((true));--> statement-breakpoint
CREATE INDEX "district_place_by_code" ON "association"."district_place" USING btree ("code","id");--> statement-breakpoint
CREATE UNIQUE INDEX "installation_is_one" ON "association"."installation" USING btree ((true));--> statement-breakpoint
CREATE INDEX "identity_event_by_merged" ON "association"."identity_event" USING btree ("merged_id","id");--> statement-breakpoint
CREATE INDEX "identity_merge_by_canonical" ON "association"."identity_merge" USING btree ("canonical_id");--> statement-breakpoint
CREATE INDEX "identity_merge_by_into" ON "association"."identity_merge" USING btree ("into_id");--> statement-breakpoint
CREATE INDEX "membership_by_body" ON "association"."membership" USING btree ("body_id","admitted_on");--> statement-breakpoint
CREATE INDEX "person_role_by_person" ON "association"."person_role" USING btree ("person_id","starts_on");--> statement-breakpoint
CREATE INDEX "person_role_by_organization" ON "association"."person_role" USING btree ("organization_id","starts_on");--> statement-breakpoint
CREATE INDEX "admission_by_member" ON "association"."admission" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "chief_by_person" ON "association"."chief" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "chief_by_workplace" ON "association"."chief" USING btree ("workplace_id");--> statement-breakpoint
CREATE INDEX "committee_seat_by_person" ON "association"."committee_seat" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "committee_unit_by_unit" ON "association"."committee_unit" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "designation_by_grantedby" ON "association"."designation" USING btree ("granted_by_id");--> statement-breakpoint
CREATE INDEX "grant_record_by_policy" ON "association"."grant_record" USING btree ("policy_id");--> statement-breakpoint
CREATE INDEX "grant_record_by_applicant" ON "association"."grant_record" USING btree ("applicant_id");--> statement-breakpoint
CREATE INDEX "grant_record_by_person" ON "association"."grant_record" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "grant_record_by_meeting" ON "association"."grant_record" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "grant_review_by_reviewer" ON "association"."grant_review" USING btree ("reviewer_id");--> statement-breakpoint
CREATE INDEX "meeting_by_kind" ON "association"."meeting" USING btree ("kind");--> statement-breakpoint
CREATE INDEX "meeting_participant_by_organization" ON "association"."meeting_participant" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "resolution_by_owner" ON "association"."resolution" USING btree ("owner_id");--> statement-breakpoint
CREATE UNIQUE INDEX "organization_credit_code_is_unique" ON "association"."organization" USING btree ("credit_code");--> statement-breakpoint
CREATE UNIQUE INDEX "organization_name_is_unique" ON "association"."organization" USING btree ("folded") WHERE "association"."organization"."pending_for" is null and "association"."organization"."folded" <> '';--> statement-breakpoint
CREATE UNIQUE INDEX "organization_waits_once" ON "association"."organization" USING btree ("pending_for","folded") WHERE "association"."organization"."pending_for" is not null;--> statement-breakpoint
CREATE INDEX "organization_by_folded" ON "association"."organization" USING btree ("folded");--> statement-breakpoint
CREATE INDEX "organization_by_skeleton" ON "association"."organization" USING btree ("skeleton");--> statement-breakpoint
CREATE INDEX "organization_by_forms" ON "association"."organization" USING gin ("forms") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "organization_by_kind_and_name" ON "association"."organization" USING btree ("kind","sort_key","id");--> statement-breakpoint
CREATE INDEX "organization_by_name_trigram" ON "association"."organization" USING gin ("name" public.gin_trgm_ops) WITH (fastupdate=false);--> statement-breakpoint
CREATE UNIQUE INDEX "person_name_and_affiliation_are_unique" ON "association"."person" USING btree ("folded") WHERE "association"."person"."pending_for" is null and "association"."person"."folded" <> '';--> statement-breakpoint
CREATE UNIQUE INDEX "person_waits_once" ON "association"."person" USING btree ("pending_for","folded") WHERE "association"."person"."pending_for" is not null;--> statement-breakpoint
CREATE INDEX "person_by_folded" ON "association"."person" USING btree ("folded");--> statement-breakpoint
CREATE INDEX "person_by_skeleton" ON "association"."person" USING btree ("skeleton");--> statement-breakpoint
CREATE INDEX "person_by_name" ON "association"."person" USING btree ("name");--> statement-breakpoint
CREATE INDEX "person_by_affiliation" ON "association"."person" USING btree ("affiliation");--> statement-breakpoint
CREATE INDEX "person_by_sort_key" ON "association"."person" USING btree ("sort_key","id");--> statement-breakpoint
CREATE INDEX "achievement_by_owner" ON "cooperation"."achievement" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "achievement_bank_registration_by_enterprise" ON "cooperation"."achievement_bank_registration" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "activity_co_host_by_organization" ON "cooperation"."activity_co_host" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "alliance_membership_by_member" ON "cooperation"."alliance_membership" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "cooperation_activity_by_partner" ON "cooperation"."cooperation_activity" USING btree ("partner_id");--> statement-breakpoint
CREATE INDEX "cooperation_project_by_enterprise" ON "cooperation"."cooperation_project" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "cooperation_project_by_partner" ON "cooperation"."cooperation_project" USING btree ("partner_id");--> statement-breakpoint
CREATE INDEX "cooperation_project_by_responsible" ON "cooperation"."cooperation_project" USING btree ("responsible_id");--> statement-breakpoint
CREATE INDEX "cooperation_project_by_due_day" ON "cooperation"."cooperation_project" USING btree ("due_on");--> statement-breakpoint
CREATE INDEX "delegation_member_by_person" ON "cooperation"."delegation_member" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "delegation_member_by_sentby" ON "cooperation"."delegation_member" USING btree ("sent_by_id");--> statement-breakpoint
CREATE INDEX "demand_by_enterprise" ON "cooperation"."demand" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "demand_by_industry" ON "cooperation"."demand" USING btree ("industry","state");--> statement-breakpoint
CREATE INDEX "enterprise_link_by_person" ON "cooperation"."enterprise_link" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "enterprise_link_by_enterprise" ON "cooperation"."enterprise_link" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "enterprise_service_by_enterprise" ON "cooperation"."enterprise_service" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "enterprise_service_by_expert" ON "cooperation"."enterprise_service" USING btree ("expert_id");--> statement-breakpoint
CREATE INDEX "expert_profile_by_person" ON "cooperation"."expert_profile" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "expert_profile_by_institution" ON "cooperation"."expert_profile" USING btree ("institution_id");--> statement-breakpoint
CREATE INDEX "expo_activity_by_edition" ON "cooperation"."expo_activity" USING btree ("edition_id");--> statement-breakpoint
CREATE INDEX "expo_activity_by_coordinator" ON "cooperation"."expo_activity" USING btree ("coordinator_id");--> statement-breakpoint
CREATE INDEX "expo_attendance_by_edition" ON "cooperation"."expo_attendance" USING btree ("edition_id");--> statement-breakpoint
CREATE INDEX "expo_guest_by_edition" ON "cooperation"."expo_guest" USING btree ("edition_id");--> statement-breakpoint
CREATE INDEX "expo_guest_by_person" ON "cooperation"."expo_guest" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "expo_guest_by_institution" ON "cooperation"."expo_guest" USING btree ("institution_id");--> statement-breakpoint
CREATE INDEX "expo_guest_by_host" ON "cooperation"."expo_guest" USING btree ("host_id");--> statement-breakpoint
CREATE INDEX "expo_invitation_by_edition" ON "cooperation"."expo_invitation" USING btree ("edition_id");--> statement-breakpoint
CREATE INDEX "expo_invitation_by_invited" ON "cooperation"."expo_invitation" USING btree ("invited_id");--> statement-breakpoint
CREATE INDEX "expo_task_by_edition" ON "cooperation"."expo_task" USING btree ("edition_id");--> statement-breakpoint
CREATE INDEX "expo_task_by_owner" ON "cooperation"."expo_task" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "innovation_platform_by_host" ON "cooperation"."innovation_platform" USING btree ("host_id");--> statement-breakpoint
CREATE INDEX "innovation_platform_by_academician" ON "cooperation"."innovation_platform" USING btree ("academician_id");--> statement-breakpoint
CREATE INDEX "innovation_platform_by_kind" ON "cooperation"."innovation_platform" USING btree ("kind");--> statement-breakpoint
CREATE INDEX "joint_application_by_university" ON "cooperation"."joint_application" USING btree ("university_id");--> statement-breakpoint
CREATE INDEX "joint_application_by_enterprise" ON "cooperation"."joint_application" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "major_project_by_enterprise" ON "cooperation"."major_project" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "overseas_project_by_through" ON "cooperation"."overseas_project" USING btree ("through_id");--> statement-breakpoint
CREATE INDEX "overseas_project_by_enterprise" ON "cooperation"."overseas_project" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "pairing_by_one" ON "cooperation"."pairing" USING btree ("one_id");--> statement-breakpoint
CREATE INDEX "pairing_by_other" ON "cooperation"."pairing" USING btree ("other_id");--> statement-breakpoint
CREATE INDEX "patent_case_by_enterprise" ON "cooperation"."patent_case" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "technology_manager_assignment_by_expert" ON "cooperation"."technology_manager_assignment" USING btree ("expert_id");--> statement-breakpoint
CREATE INDEX "technology_manager_assignment_by_enterprise" ON "cooperation"."technology_manager_assignment" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "appraised_paper_by_edition" ON "events"."appraised_paper" USING btree ("edition","category");--> statement-breakpoint
CREATE INDEX "paper_author_by_person" ON "events"."paper_author" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "paper_author_by_organization" ON "events"."paper_author" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "academic_event_by_series" ON "events"."academic_event" USING btree ("series_code","issue");--> statement-breakpoint
CREATE INDEX "class_trainee_by_person" ON "events"."class_trainee" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "event_guest_by_person" ON "events"."event_guest" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "event_host_by_organization" ON "events"."event_host" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "event_participant_by_organization" ON "events"."event_participant" USING btree ("organization_id");--> statement-breakpoint
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
CREATE INDEX "venture_fund_by_manager" ON "incubators"."venture_fund" USING btree ("manager_id");--> statement-breakpoint
CREATE UNIQUE INDEX "list_value_name_zh_is_unique" ON "reporting"."list_value" USING btree ("list","name_zh") WHERE "reporting"."list_value"."retired_since" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "list_value_name_en_is_unique" ON "reporting"."list_value" USING btree ("list","name_en") WHERE "reporting"."list_value"."retired_since" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "indicator_proposal_is_decided_first" ON "metrics"."indicator_proposal" USING btree ("code") WHERE "metrics"."indicator_proposal"."state" = 'PROPOSED';--> statement-breakpoint
CREATE INDEX "edition_by_moment" ON "metrics"."edition" USING btree ("published_at");--> statement-breakpoint
CREATE INDEX "cube_month_by_organization" ON "metrics"."cube_month" USING btree ("organization_id","rule_id","month");--> statement-breakpoint
CREATE INDEX "cube_rebuilt_by_organization" ON "metrics"."cube_rebuilt" USING btree ("organization_id","rule_id","year");--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_entry_is_posted_once" ON "metrics"."ledger_entry" USING btree ("record_id","rule_id","revision","item","leg","posting") WHERE "metrics"."ledger_entry"."reverses" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_entry_is_reversed_once" ON "metrics"."ledger_entry" USING btree ("reverses") WHERE "metrics"."ledger_entry"."reverses" is not null;--> statement-breakpoint
CREATE INDEX "ledger_entry_by_rule_and_date" ON "metrics"."ledger_entry" USING btree ("rule_id","occurred_on","id");--> statement-breakpoint
CREATE INDEX "ledger_entry_by_organization" ON "metrics"."ledger_entry" USING btree ("organization_id","rule_id","occurred_on");--> statement-breakpoint
CREATE INDEX "ledger_entry_by_record" ON "metrics"."ledger_entry" USING btree ("record_id","id");--> statement-breakpoint
CREATE INDEX "ledger_entry_by_moment" ON "metrics"."ledger_entry" USING btree ("recorded_at");--> statement-breakpoint
CREATE INDEX "ledger_entry_with_credit" ON "metrics"."ledger_entry" USING btree ("rule_id") WHERE "metrics"."ledger_entry"."dimensions" ? 'credit';--> statement-breakpoint
CREATE INDEX "ledger_entry_by_subject" ON "metrics"."ledger_entry" USING btree ("subject") WHERE "metrics"."ledger_entry"."subject" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "rule_is_stated_once" ON "metrics"."rule" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "rule_term_by_type" ON "metrics"."rule_term" USING btree ("record_type");--> statement-breakpoint
CREATE INDEX "statement_by_indicator" ON "metrics"."statement" USING btree ("indicator");--> statement-breakpoint
CREATE UNIQUE INDEX "target_is_set_once" ON "metrics"."target" USING btree ("indicator","district_code","from_year","to_year");--> statement-breakpoint
CREATE INDEX "bulletin_by_month" ON "reporting"."bulletin" USING btree ("month","district_code");--> statement-breakpoint
CREATE UNIQUE INDEX "closing_stands_once" ON "reporting"."closing" USING btree ("form_code","period") WHERE "reporting"."closing"."reopened_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "declaration_stands_once" ON "reporting"."declaration" USING btree ("form_code","organization_id","period") WHERE "reporting"."declaration"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "exception_by_period" ON "reporting"."exception" USING btree ("form_code","organization_id","period","granted_at");--> statement-breakpoint
CREATE UNIQUE INDEX "duplicate_is_found_once" ON "reporting"."duplicate" USING btree ("first_id","second_id");--> statement-breakpoint
CREATE INDEX "duplicate_by_second" ON "reporting"."duplicate" USING btree ("second_id");--> statement-breakpoint
CREATE INDEX "activity_by_month" ON "reporting"."activity" USING btree ("month");--> statement-breakpoint
CREATE INDEX "naming_by_identity" ON "reporting"."naming" USING btree ("identity_id");--> statement-breakpoint
CREATE UNIQUE INDEX "record_has_one_latest_revision" ON "reporting"."record" USING btree ("id") WHERE "reporting"."record"."latest";--> statement-breakpoint
CREATE UNIQUE INDEX "record_has_one_presented_revision" ON "reporting"."record" USING btree ("id") WHERE "reporting"."record"."presented";--> statement-breakpoint
CREATE UNIQUE INDEX "record_has_one_accepted_revision" ON "reporting"."record" USING btree ("id") WHERE "reporting"."record"."status" = 'ACCEPTED';--> statement-breakpoint
CREATE UNIQUE INDEX "record_external_key_is_unique" ON "reporting"."record" USING btree ("organization_id","type","external_key") WHERE "reporting"."record"."latest";--> statement-breakpoint
CREATE INDEX "record_by_type_and_date" ON "reporting"."record" USING btree ("type","occurred_on","id");--> statement-breakpoint
CREATE INDEX "record_by_organization_and_date" ON "reporting"."record" USING btree ("organization_id","occurred_on","id");--> statement-breakpoint
CREATE INDEX "record_by_organization" ON "reporting"."record" USING btree ("organization_id","id");--> statement-breakpoint
CREATE INDEX "record_by_credit" ON "reporting"."record" USING btree ("type","credit","occurred_on","id") WHERE "reporting"."record"."credit" is not null;--> statement-breakpoint
CREATE INDEX "record_by_district" ON "reporting"."record" USING btree ("district_code","id");--> statement-breakpoint
CREATE INDEX "record_waits" ON "reporting"."record" USING btree ("submitted_at","id") WHERE "reporting"."record"."status" in ('SUBMITTED', 'ENDORSED');--> statement-breakpoint
CREATE INDEX "record_is_open" ON "reporting"."record" USING btree ("organization_id","id") WHERE "reporting"."record"."status" in ('DRAFT', 'SUBMITTED', 'ENDORSED', 'RETURNED');--> statement-breakpoint
CREATE INDEX "record_is_not_accepted" ON "reporting"."record" USING btree ("id","revision") WHERE "reporting"."record"."status" <> 'ACCEPTED';--> statement-breakpoint
CREATE INDEX "record_is_being_corrected" ON "reporting"."record" USING btree ("id") WHERE "reporting"."record"."status" = 'ACCEPTED' and not ("reporting"."record"."presented" and "reporting"."record"."latest");--> statement-breakpoint
CREATE INDEX "searched_title_by_trigram" ON "reporting"."searched_title" USING gin ("doubled" public.gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "step_by_record" ON "reporting"."step" USING btree ("record_id","id");--> statement-breakpoint
CREATE INDEX "setting_change_by_moment" ON "reporting"."setting_change" USING btree ("changed_at");--> statement-breakpoint
CREATE INDEX "fair_enterprise_by_organization" ON "talent"."fair_enterprise" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "family_doctor_follow_up_by_day" ON "talent"."family_doctor_follow_up" USING btree ("due_on");--> statement-breakpoint
CREATE INDEX "featured_person_by_person" ON "talent"."featured_person" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "media_feature_by_channel" ON "talent"."media_feature" USING btree ("channel");--> statement-breakpoint
CREATE INDEX "nomination_by_person" ON "talent"."nomination" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "served_person_by_person" ON "talent"."served_person" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "service_record_by_home" ON "talent"."service_record" USING btree ("home_id");--> statement-breakpoint
CREATE INDEX "station_report_by_station" ON "talent"."station_report" USING btree ("station_id");--> statement-breakpoint
CREATE INDEX "talent_contact_by_person" ON "talent"."talent_contact" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "talent_contact_by_officer" ON "talent"."talent_contact" USING btree ("officer_id");--> statement-breakpoint
CREATE INDEX "talent_introduction_by_person" ON "talent"."talent_introduction" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "talent_introduction_by_employer" ON "talent"."talent_introduction" USING btree ("employer_id");--> statement-breakpoint
CREATE INDEX "talent_support_by_person" ON "talent"."talent_support" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "talent_support_by_mentor" ON "talent"."talent_support" USING btree ("mentor_id");--> statement-breakpoint
CREATE INDEX "worker_facility_by_host" ON "talent"."worker_facility" USING btree ("host_id");--> statement-breakpoint
CREATE INDEX "worker_facility_by_kind" ON "talent"."worker_facility" USING btree ("kind");--> statement-breakpoint
CREATE INDEX "journal_topic_by_author" ON "think_tank"."journal_topic" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "proposal_author_by_person" ON "think_tank"."proposal_author" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "report_chapter_by_author" ON "think_tank"."report_chapter" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "report_chapter_by_topic" ON "think_tank"."report_chapter" USING btree ("topic_id");--> statement-breakpoint
CREATE INDEX "research_topic_by_leader" ON "think_tank"."research_topic" USING btree ("leader_id");--> statement-breakpoint
CREATE INDEX "research_topic_by_institution" ON "think_tank"."research_topic" USING btree ("institution_id");--> statement-breakpoint
CREATE INDEX "research_topic_by_stage" ON "think_tank"."research_topic" USING btree ("stage");--> statement-breakpoint
CREATE INDEX "think_tank_member_by_person" ON "think_tank"."think_tank_member" USING btree ("person_id");--> statement-breakpoint
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