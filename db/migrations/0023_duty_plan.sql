ALTER TABLE "reporting"."duty" ADD COLUMN "ended_by" text;--> statement-breakpoint
ALTER TABLE "reporting"."duty" ADD COLUMN "ended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "reporting"."duty" ADD COLUMN "end_reason" text;--> statement-breakpoint
ALTER TABLE "reporting"."duty" ADD CONSTRAINT "duty_is_ended_by_somebody_for_a_reason" CHECK (num_nonnulls("reporting"."duty"."ended_by", "reporting"."duty"."ended_at", "reporting"."duty"."end_reason") in (0, 3));--> statement-breakpoint
-- What was owed stays owed: a duty that has begun is ended today at the earliest, and one that has not begun may be called off.
create function reporting.keep_past_duties() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  today constant date := (now() at time zone 'Asia/Shanghai')::date;
  ending constant text[] := array['ends_on', 'ended_by', 'ended_at', 'end_reason'];
begin
  if tg_op = 'DELETE' and old.starts_on > today then
    return old;
  end if;
  if tg_op = 'UPDATE' and to_jsonb(new) - ending = to_jsonb(old) - ending
     and new.ends_on >= today and (old.ends_on is null or new.ends_on < old.ends_on) then
    return new;
  end if;
  raise exception 'a duty that has begun is ended, not rewritten' using errcode = 'check_violation', constraint = 'duty_keeps_its_past';
end $$;
--> statement-breakpoint
create trigger keep_past_duties before update or delete on reporting.duty
  for each row execute function reporting.keep_past_duties();
--> statement-breakpoint
revoke all on function reporting.keep_past_duties() from public;
--> statement-breakpoint
grant delete on reporting.duty to kexie_reporting;
