CREATE TYPE "cooperation"."activity_frame" AS ENUM('ALLIANCE', 'ASSOCIATION', 'DELEGATION', 'EXPO');--> statement-breakpoint
CREATE TYPE "cooperation"."alliance" AS ENUM('SU_XI_CHANG', 'WUJIN_UNIVERSITIES');--> statement-breakpoint
CREATE TYPE "cooperation"."application_result" AS ENUM('PENDING', 'APPROVED', 'REFUSED');--> statement-breakpoint
CREATE TYPE "cooperation"."activity_kind" AS ENUM('MATCHMAKING', 'PARK_VISIT', 'UNIVERSITY_VISIT', 'RETURN_VISIT', 'SPECIAL_TOPIC');--> statement-breakpoint
CREATE TYPE "cooperation"."delegation_role" AS ENUM('LEADER', 'DEPUTY', 'MEMBER');--> statement-breakpoint
CREATE TYPE "cooperation"."demand_kind" AS ENUM('TECHNOLOGY', 'TALENT', 'PROCESS');--> statement-breakpoint
CREATE TYPE "cooperation"."demand_state" AS ENUM('OPEN', 'MATCHING', 'SOLVED', 'CLOSED');--> statement-breakpoint
CREATE TYPE "cooperation"."enterprise_link_kind" AS ENUM('DELEGATION', 'POLICY_TUTOR', 'EXPERT_POST');--> statement-breakpoint
CREATE TYPE "cooperation"."expo_activity_kind" AS ENUM('SIGNING', 'OPENING', 'MATCHMAKING', 'EXPERT_VISIT');--> statement-breakpoint
CREATE TYPE "cooperation"."expo_honour" AS ENUM('CHINESE_ACADEMICIAN', 'FOREIGN_KEY_GUEST', 'INSTITUTION_LEADER', 'OTHER');--> statement-breakpoint
CREATE TYPE "cooperation"."industry" AS ENUM('EQUIPMENT', 'STEEL', 'VEHICLES', 'MATERIALS', 'INFORMATION_TECHNOLOGY', 'MEDICINE', 'ENERGY', 'BUILDING', 'ENVIRONMENT', 'GRID_AND_RAIL', 'AGRICULTURE', 'AEROSPACE');--> statement-breakpoint
CREATE TYPE "cooperation"."invited_kind" AS ENUM('DOMESTIC_UNIVERSITY', 'CAS_INSTITUTE', 'FOREIGN_INSTITUTION', 'COMPANY');--> statement-breakpoint
CREATE TYPE "cooperation"."pairing_kind" AS ENUM('UNIVERSITY_TOWN', 'TEAM_TEAM', 'SOCIETY_PARK');--> statement-breakpoint
CREATE TYPE "cooperation"."platform_kind" AS ENUM('SERVICE_STATION', 'ACADEMICIAN_CENTRE', 'HAIZHI_BASE', 'OFFSHORE_BASE', 'TRANSFER_CENTRE', 'NETWORK_PLATFORM', 'INTRODUCED_PLATFORM');--> statement-breakpoint
CREATE TYPE "cooperation"."platform_level" AS ENUM('NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'COUNTY');--> statement-breakpoint
CREATE TYPE "cooperation"."project_stage" AS ENUM('INTENTION', 'AGREEMENT', 'CONTRACT', 'LANDED', 'RESULT');--> statement-breakpoint
CREATE TYPE "cooperation"."service_programme" AS ENUM('FIVE_HUNDRED', 'CLINIC');--> statement-breakpoint
CREATE TABLE "cooperation"."achievement" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"owner_id" uuid NOT NULL,
	"industry" "cooperation"."industry" NOT NULL,
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
	"alliance" "cooperation"."alliance" NOT NULL,
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
	CONSTRAINT "conversion_benefit_pkey" PRIMARY KEY("record_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "cooperation"."cooperation_activity" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"kind" "cooperation"."activity_kind" NOT NULL,
	"frame" "cooperation"."activity_frame" NOT NULL,
	"partner_id" uuid,
	"industry" "cooperation"."industry",
	"place" text,
	"attendance" integer,
	CONSTRAINT "cooperation_activity_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "cooperation"."cooperation_project" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"partner_id" uuid,
	"industry" "cooperation"."industry",
	"key_technology" boolean NOT NULL,
	"amount" numeric(20, 2),
	"amount_relation" "relation" NOT NULL,
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
	"industry" "cooperation"."industry" NOT NULL,
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
	"programme" "cooperation"."service_programme" NOT NULL,
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
	"industry" "cooperation"."industry" NOT NULL,
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
	"outcome" text,
	CONSTRAINT "inbound_visit_pkey" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "cooperation"."innovation_platform" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"kind" "cooperation"."platform_kind" NOT NULL,
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
	"industry" "cooperation"."industry",
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
CREATE INDEX "technology_manager_assignment_by_enterprise" ON "cooperation"."technology_manager_assignment" USING btree ("enterprise_id");