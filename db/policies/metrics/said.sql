-- What is said of indicators, and by which rules: read by everybody, written by the owner, who installs, and for whoever may adopt what somebody else
-- proposed, in the transaction in which it is adopted.
alter table metrics.indicator enable row level security;

create policy indicator_is_read on metrics.indicator for select using (true);

create policy indicator_is_said on metrics.indicator for insert with check (
  {{an indicator is adopted}});

alter table metrics.wording enable row level security;

create policy wording_is_read on metrics.wording for select using (true);

create policy wording_is_said on metrics.wording for insert with check (
  {{an indicator is adopted}} and recorded_by = (select reporting.caller_fact('actor')));

alter table metrics.catalogue enable row level security;

create policy catalogue_is_read on metrics.catalogue for select using (true);

create policy catalogue_is_said on metrics.catalogue for insert with check (
  {{an indicator is adopted}} and recorded_by = (select reporting.caller_fact('actor')) and exists (
    select from metrics.indicator_proposal p where p.state = 'ADOPTED' and p.decided_by = recorded_by and p.decided_at = now() offset 0));

alter table metrics.rule enable row level security;

create policy rule_is_read on metrics.rule for select using (true);

create policy rule_is_said on metrics.rule for insert with check (
  {{an indicator is adopted}});

alter table metrics.rule_term enable row level security;

create policy rule_term_is_read on metrics.rule_term for select using (true);

create policy rule_term_is_said on metrics.rule_term for insert with check (
  {{an indicator is adopted}});

create policy rule_term_is_taken_back on metrics.rule_term for delete using (
  {{an indicator is adopted}} and exists (select from metrics.rule_build b where b.rule_id = rule_term.rule_id and b.state = 'RETIRED' offset 0));

alter table metrics.rule_build enable row level security;

create policy rule_build_is_read on metrics.rule_build for select using (true);

create policy rule_build_is_said on metrics.rule_build for insert with check (
  {{an indicator is adopted}} and state = 'BUILDING');

-- What is built stays so, and nobody but the owner says that it is.
create policy rule_build_is_said_again on metrics.rule_build for update using (
  {{an indicator is adopted}} and state <> 'READY') with check (state <> 'READY');
