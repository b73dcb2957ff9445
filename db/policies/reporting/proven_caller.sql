-- Read and written for a caller that is proven, be it the public that signs in: the password of a subgraph's role alone opens none of
-- them. Accounts, sign-ins, links, tokens, what guesses are counted and the keys that sign; who declared nothing, who was excused and
-- why, and the bulletins that name who is behind.
do $$
declare
  kept regclass;
  name text;
begin
  foreach kept in array array[
    'association.account', 'association.session', 'association.spent_refresh_token', 'association.service_token',
    'association.signing_key', 'association.one_time_link', 'association.account_reset', 'association.binding_request', 'association.sign_in_delay',
    'reporting.declaration', 'reporting.exception', 'reporting.closing', 'reporting.bulletin']::regclass[]
  loop
    select relname into name from pg_class where oid = kept;
    execute format('alter table %s enable row level security', kept);
    execute format('create policy %I on %s using ((select reporting.caller_fact(''role'')) is not null)', name || '_is_for_a_proven_caller', kept);
  end loop;
end $$;
