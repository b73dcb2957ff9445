ALTER TABLE "events"."class_problem" DROP CONSTRAINT "class_problem_belongs_to_a_class";
--> statement-breakpoint
ALTER TABLE "events"."class_trainee" DROP CONSTRAINT "class_trainee_belongs_to_a_class";
--> statement-breakpoint
ALTER TABLE "events"."event_cooperation_project" DROP CONSTRAINT "event_cooperation_project_belongs_to_an_event";
--> statement-breakpoint
ALTER TABLE "events"."event_guest" DROP CONSTRAINT "event_guest_belongs_to_an_event";
--> statement-breakpoint
ALTER TABLE "events"."event_host" DROP CONSTRAINT "event_host_belongs_to_an_event";
--> statement-breakpoint
ALTER TABLE "events"."event_participant" DROP CONSTRAINT "event_participant_belongs_to_an_event";
--> statement-breakpoint
ALTER TABLE "events"."paper_author" DROP CONSTRAINT "paper_author_belongs_to_a_paper";
--> statement-breakpoint
ALTER TABLE "events"."class_problem" ADD CONSTRAINT "class_problem_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "events"."training_class"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events"."class_trainee" ADD CONSTRAINT "class_trainee_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "events"."training_class"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events"."event_cooperation_project" ADD CONSTRAINT "event_cooperation_project_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "events"."academic_event"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events"."event_guest" ADD CONSTRAINT "event_guest_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "events"."academic_event"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events"."event_host" ADD CONSTRAINT "event_host_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "events"."academic_event"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events"."event_participant" ADD CONSTRAINT "event_participant_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "events"."academic_event"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events"."paper_author" ADD CONSTRAINT "paper_author_belongs_to_a_record" FOREIGN KEY ("record_id","revision") REFERENCES "events"."appraised_paper"("id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "paper_author_by_organization" ON "events"."paper_author" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "fair_enterprise_by_organization" ON "talent"."fair_enterprise" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "talent_contact_by_officer" ON "talent"."talent_contact" USING btree ("officer_id");--> statement-breakpoint
CREATE INDEX "talent_introduction_by_employer" ON "talent"."talent_introduction" USING btree ("employer_id");--> statement-breakpoint
CREATE INDEX "talent_support_by_mentor" ON "talent"."talent_support" USING btree ("mentor_id");--> statement-breakpoint
CREATE INDEX "worker_facility_by_host" ON "talent"."worker_facility" USING btree ("host_id");