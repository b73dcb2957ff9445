-- What accepting some records would take of what one may hold once at a time or what is capped, each line beside what was accepted
-- of the same: HELD from a day to a last one, BUDGET of a policy's year and SHARE of a beneficiary in yuan with their cap. `asked`
-- are the records' own lines; a record's accepted revision is another line. Calls that report or accept the same wait for
-- `waits_for` in `waits_in`, as `heldOnce` and grants do when they are reported. Whoever waits to be registered is whom he would be.
create or replace function reporting.taken(p_records uuid[])
  returns table (record_id uuid, asked boolean, rule text, of text, waits_in text, waits_for text,
    from_on date, ends_on date, amount numeric, cap numeric)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select reporting.proven_for('ACCEPT');
  with submitted as materialized (
    select r.id, r.revision, r.occurred_on from reporting.record r
    where r.id = any (p_records) and r.latest and r.status in ('SUBMITTED', 'ENDORSED') and r.withdraws is null
  ), holder (kind, id, revision, person_id, role, ends_on) as not materialized (
    select 'chief', c.id, c.revision, c.person_id, '', c.ends_on from association.chief c
    union all
    select 'lecturer_offer', l.id, l.revision, l.lecturer_id, '', l.ends_on from venues.lecturer_offer l
    union all
    select 'science_role', s.id, s.revision, s.person_id, s.role::text, s.ends_on from venues.science_role s
  ), wanted as materialized (
    select h.*, a.occurred_on, association.meant(h.person_id::text)::uuid as means
    from submitted a join holder h on h.id = a.id and h.revision = a.revision
  ), held as (
    select h.id, h.kind, w.means, h.role, r.occurred_on, h.ends_on
    from (select distinct kind, means, role from wanted) w
    cross join lateral unnest(association.same_as(w.means)) same (person_id)
    join holder h on h.person_id = same.person_id and h.kind = w.kind and h.role = w.role
    join reporting.record r on r.id = h.id and r.revision = h.revision and r.status = 'ACCEPTED'
  ), approved (id, revision, policy_id, year, amount, beneficiary) as not materialized (
    select g.id, g.revision, g.policy_id, extract(year from g.approved_on)::integer, g.approved, coalesce(g.person_id, g.applicant_id)
    from association.grant_record g where g.approved_on is not null
  ), wanted_money as materialized (
    select g.*, association.meant(g.beneficiary::text)::uuid as means
    from submitted a join approved g on g.id = a.id and g.revision = a.revision
  ), spent as materialized (
    select g.*, association.survivor(g.beneficiary) as means
    from (select distinct policy_id from wanted_money) w join approved g on g.policy_id = w.policy_id
    join reporting.record r on r.id = g.id and r.revision = g.revision and r.status = 'ACCEPTED'
  ), policy as (
    -- As it was accepted, or where nothing of it is, as it was reported last.
    select distinct on (p.id) p.id, p.revision, p.beneficiary_cap
    from (select distinct policy_id from wanted_money) w join association.grant_policy p on p.id = w.policy_id
    join reporting.record r on r.id = p.id and r.revision = p.revision
    where r.status = 'ACCEPTED' or r.latest and r.status <> 'WITHDRAWN'
    order by p.id, r.status = 'ACCEPTED' desc
  ), money as (
    select id, true as asked, policy_id, year, amount, means from wanted_money
    union all
    select id, false, policy_id, year, amount, means from spent
  )
  select w.id, true, 'HELD', concat_ws(' ', w.kind, w.means, w.role), w.kind, p.name, w.occurred_on, w.ends_on, null::numeric, null::numeric
  from wanted w join association.person p on p.id = w.person_id
  union all
  select h.id, false, 'HELD', concat_ws(' ', h.kind, h.means, h.role), h.kind, null, h.occurred_on, h.ends_on, null, null from held h
  union all
  select m.id, m.asked, 'BUDGET', concat_ws(' ', 'budget', m.policy_id, m.year), 'association.grant_record', 'approval', null, null, m.amount,
    coalesce((select b.amount from policy p join association.policy_budget b on b.record_id = p.id and b.revision = p.revision
              where p.id = m.policy_id and b.year = m.year), 0)
  from money m
  union all
  select m.id, m.asked, 'SHARE', concat_ws(' ', 'share', m.policy_id, m.means), 'association.grant_record', 'approval', null, null, m.amount, p.beneficiary_cap
  from money m join policy p on p.id = m.policy_id where p.beneficiary_cap is not null
$$;

grant execute on function reporting.taken(uuid[]) to kexie_reporting;
