-- What belongs to a submission is seen by who may see the submission: its findings, notes and claims, and the steps it took.
-- The record's own policy holds beside this one. A step is written by whom it names, of a record that is his to move.
do $$
declare
  part text;
  seen constant text := $rule$
    case (select reporting.claim('role'))
      when 'REVIEWER' then true
      when 'LEADER' then exists (select from reporting.record r where r.id = record_id and r.status = 'ACCEPTED'
        and r.type not in (select c.type from reporting.confidential_type c) offset 0)
      when 'REPORTER' then exists (
        select from reporting.record r where r.id = record_id and r.organization_id = any ((select reporting.own())::uuid[]) offset 0)
      when 'SERVICE' then exists (
        select from reporting.record r where r.id = record_id and r.organization_id = any ((select reporting.own())::uuid[]) offset 0)
      when 'DISTRICT_REVIEWER' then exists (
        select from reporting.record r where r.id = record_id and r.district_code = (select reporting.claim('district')) offset 0)
      else false
    end $rule$;
begin
  foreach part in array array['finding', 'note', 'submission_claim'] loop
    execute format('alter table reporting.%I enable row level security', part);
    execute format('create policy %I on reporting.%I using (%s)', part || '_is_seen_with_its_submission', part, seen);
  end loop;
  alter table reporting.step enable row level security;
  execute format('create policy step_is_seen_with_its_submission on reporting.step for select using (%s)', seen);
  execute format('create policy step_is_taken_by_its_actor on reporting.step for insert
    with check (actor = (select reporting.claim(''actor'')) and (select reporting.claim(''role'')) <> ''LEADER'' and %s)', seen);
end $$;
