-- Whoever called is answered again, and nobody else.
alter table reporting.acknowledgement enable row level security;

create policy acknowledgement_is_its_actors_own on reporting.acknowledgement using (actor = (select reporting.caller_fact('actor')));
