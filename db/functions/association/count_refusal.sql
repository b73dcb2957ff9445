-- Counts that a stranger was refused. Tells whether the audit shall have a row of it as well: the first of its kind from
-- there in this hour, and of those a hundred in all. Nobody outside can make the audit grow faster than that, nor this table over
-- a year's: what is older goes when another is counted first.
create or replace function association.count_refusal(p_action text, p_outcome text, p_block text) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  this_hour timestamptz := date_trunc('hour', now());
  known bigint;
  is_first boolean;
begin
  perform reporting.proven_caller();
  select count(*) into known from association.stranger_refusal r where r.hour = this_hour;
  if known >= 1000 and not exists (
    select from association.stranger_refusal r
    where (r.hour, r.action, r.outcome, r.block) = (this_hour, p_action, p_outcome, p_block)
  ) then
    p_block := 'other';
  end if;
  insert into association.stranger_refusal as r (hour, action, outcome, block, refusals, last_at)
    values (this_hour, p_action, p_outcome, p_block, 1, now())
    on conflict (hour, action, outcome, block) do update set refusals = r.refusals + 1, last_at = now()
    returning r.refusals = 1 into is_first;
  if is_first then
    delete from association.stranger_refusal r where r.hour < this_hour - interval '366 days';
  end if;
  return is_first and known < 100;
end $$;

grant execute on function association.count_refusal(text, text, text) to kexie_domain, kexie_metrics, kexie_reporting;
