-- What belongs to a submission is seen by who may see the submission: its findings, notes and review locks, and the steps it took.
-- The record's own policy holds beside this one. A step is written by whom it names, of a record that is his to move.
do $$
declare
  part text;
  seen constant text := $rule$
    {{a submission is seen}} $rule$;
  moved constant text := $rule$
    {{a submission is moved}} $rule$;
begin
  foreach part in array array['finding', 'note', 'review_lock'] loop
    execute format('alter table reporting.%I enable row level security', part);
    execute format('create policy %I on reporting.%I using (%s)', part || '_is_seen_with_its_submission', part, seen);
  end loop;
  alter table reporting.step enable row level security;
  execute format('create policy step_is_seen_with_its_submission on reporting.step for select using (%s)', seen);
  execute format('create policy step_is_taken_by_its_actor on reporting.step for insert
    with check (actor = (select reporting.caller_fact(''actor'')) and %s)', moved);
end $$;
