-- Proposed by whoever may, under his own name; decided by whoever may, under his. That two people do it the table's own checks say.
alter table metrics.indicator_proposal enable row level security;

create policy indicator_proposal_is_read on metrics.indicator_proposal for select using (
  {{how the city was set is read}});

create policy indicator_is_proposed on metrics.indicator_proposal for insert with check (
  state = 'PROPOSED' and proposed_by = (select reporting.caller_fact('actor')) and {{an indicator is proposed}});

create policy indicator_is_decided on metrics.indicator_proposal for update using (
  state = 'PROPOSED') with check (
  state <> 'PROPOSED' and decided_by = (select reporting.caller_fact('actor')) and ({{an indicator is adopted}} or {{an indicator is proposed}}));
