CREATE TYPE "association"."account_role" AS ENUM('REPORTER', 'DISTRICT_REVIEWER', 'REVIEWER', 'LEADER', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN');--> statement-breakpoint
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
	"failures" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone,
	"suspended_at" timestamp with time zone,
	"demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" text NOT NULL,
	CONSTRAINT "account_name_is_typeable" CHECK ("association"."account"."name" ~ '^[a-z0-9][a-z0-9._@-]{2,63}$'),
	CONSTRAINT "account_reporter_has_an_organization" CHECK ("association"."account"."role" <> 'REPORTER' or "association"."account"."organization_id" is not null),
	CONSTRAINT "account_district_reviewer_has_a_district" CHECK ("association"."account"."role" <> 'DISTRICT_REVIEWER' or "association"."account"."district_code" is not null),
	CONSTRAINT "account_can_be_entered" CHECK (num_nonnulls("association"."account"."password_hash", "association"."account"."external_subject") > 0)
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
	"address" text NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"refreshed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_why" text
);
--> statement-breakpoint
CREATE TABLE "association"."signing_key" (
	"kid" text PRIMARY KEY NOT NULL,
	"private_jwk" jsonb NOT NULL,
	"public_jwk" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "association"."account" ADD CONSTRAINT "account_organization_exists" FOREIGN KEY ("organization_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."account" ADD CONSTRAINT "account_district_exists" FOREIGN KEY ("district_code") REFERENCES "association"."district"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."service_token" ADD CONSTRAINT "service_token_organization_exists" FOREIGN KEY ("organization_id") REFERENCES "association"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association"."session" ADD CONSTRAINT "session_account_exists" FOREIGN KEY ("account_id") REFERENCES "association"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "account_name_is_unique" ON "association"."account" USING btree ("name");--> statement-breakpoint
CREATE UNIQUE INDEX "account_external_subject_is_unique" ON "association"."account" USING btree ("external_subject");--> statement-breakpoint
CREATE INDEX "audit_entry_by_object" ON "association"."audit_entry" USING btree ("object_key","number");--> statement-breakpoint
CREATE INDEX "audit_entry_by_actor" ON "association"."audit_entry" USING btree ("actor","number");--> statement-breakpoint
CREATE INDEX "audit_entry_by_moment" ON "association"."audit_entry" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "service_token_hash_is_unique" ON "association"."service_token" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "service_token_by_organization" ON "association"."service_token" USING btree ("organization_id","created_at");--> statement-breakpoint
CREATE INDEX "session_by_account" ON "association"."session" USING btree ("account_id","started_at");