-- What every organization owes between two days, and what came of it. Looks at all records for whoever may see some of it;
-- which rows is the subgraph's to say. Of confidential records is told whether they came, not how many. Days are those of Shanghai. Hash joins
-- and hashed sums alone: nobody knows beforehand how many slots there are, a merge by two of their three keys compares each with every
-- period of its organization, and sorted by their texts they take as long as all the rest. Planned for the days that are asked: the
-- plan for any days, which a session keeps after five calls, takes three times as long over years and a hundred times over a month.
create or replace function reporting.obligations(p_from date, p_to date, p_form text, p_organization uuid, p_district text, p_today date)
  returns table (form_code text, organization_id uuid, organization_name text, district_code text, period date, ends_on date, due_on date, state text,
    on_time boolean, first_reported_on date, accepted integer, pending integer, returned integer, declared_at timestamptz,
    exception_reason text, excepted_by text, closed_at timestamptz)
  language sql stable security definer rows 20000 set search_path = pg_catalog, pg_temp
  set enable_mergejoin = off set enable_sort = off set work_mem = '64MB' set plan_cache_mode = force_custom_plan as $$
  select reporting.proven_for('READ_DUTIES');
  with member as (
    select association.survivor(m.organization_id) as id, min(m.admitted_on) as since, max(coalesce(m.ended_on, 'infinity')) as until
    from association.membership m group by 1
  ), lain as materialized (
    -- Which districts lay in the areas that are asked for, from which day to before which.
    select s.* from association.scope(null) s
    where s.scope_code = p_district or s.scope_code in (select d.district_code from reporting.duty d)
  ), said as materialized (
    -- Once, with whoever was merged away hashed: looked up duty by duty it took as long as all the rest.
    select s.* from association.stated() s
    where (p_organization is null or s.id = association.survivor(p_organization))
      and not exists (select from association.identity_merge m where m.merged_id = s.id)
  ), register as materialized (
    -- Of an area those alone who lay in it, for as long as they did: joined later they were looked through once a duty.
    select s.id, s.name, s.kind, s.district_code, s.founded_on, s.dissolved_on, s.named_only,
      greatest(s.since, p.since) as since, least(s.until, p.until) as until
    from said s left join lain p on p.scope_code = p_district and p.district_code = s.district_code
    where p_district is null or p.scope_code is not null
  ), owing as materialized (
    -- A line a duty and what the register and the areas said meanwhile: who owes the form from which day to which. Who has left owes no more, and of whom only an
    -- admission tells nothing is asked before that.
    select f.code, o.id as organization_id, o.name, o.district_code,
      coalesce(o.founded_on, case when o.named_only then n.since end) as founded_on, least(o.dissolved_on, n.until) as dissolved_on,
      greatest(p_from, d.starts_on) as since, least(p_to, coalesce(d.ends_on, p_to)) as until,
      greatest(o.since, a.since) as said_since, least(o.until, a.until) as said_until
    from reporting.form f
    -- Who a duty is of today is looked up once a duty, not once for each organization beside it.
    join (select d.*, association.survivor(d.organization_id) as owner from reporting.duty d offset 0) d on d.form_code = f.code
    join register o on o.id = d.owner or o.kind = d.organization_kind
    left join lain a on a.scope_code = d.district_code and a.district_code = o.district_code
    left join member n on n.id = o.id
    where (p_form is null or f.code = p_form)
      and (d.district_code is null or a.scope_code is not null)
  ), periods as materialized (
    -- What all who owe a form have in common is reckoned once a period.
    select p.form_code as code, p.cadence, p.period, p.ends_on, p.due_on, p.types from reporting.periods(p_form, p_from, p_to) p
  ), slots as materialized (
    select distinct w.code, w.organization_id, w.name, w.district_code, p.period, p.ends_on, p.due_on
    from owing w join periods p on p.code = w.code
    -- One condition: of six that each leave a third the planner thinks that nobody owes anything, and looks everything else up slot by slot.
    where case when p.period <= w.until and p.ends_on >= w.since and p.period >= w.said_since and p.period < w.said_until
      and (w.founded_on is null or w.founded_on <= p.period) and (w.dissolved_on is null or w.dissolved_on >= p.period) then true else false end
  ), entries as materialized (
    -- Every id that means who owes: what was reported under one that was merged counts as well.
    select o.organization_id, o.organization_id as entry from (select distinct organization_id from owing) o
    union all
    select o.organization_id, m.merged_id from (select distinct organization_id from owing) o
    join association.identity_merge m on m.canonical_id = o.organization_id
  ), months as materialized (
    -- Counted out of twelve: of a series that ends where the period does, the planner thinks a thousand.
    select p.code, p.period, p.types, (p.period + make_interval(months => n))::date as month
    from periods p cross join generate_series(0, 11) n where p.cadence <> 'ONCE' and p.period + make_interval(months => n) <= p.ends_on
  ), active as (
    select m.code, m.period, m.types, a.* from months m join reporting.activity a on a.month = m.month
    where a.month >= (select min(n.month) from months n) and a.month <= (select max(n.month) from months n)
    union all
    -- A campaign may begin and end within a month: what was reported in the months it touches is counted anew for its days.
    select p.code, p.period, p.types, a.* from periods p
    cross join lateral reporting.activity_of((
      select jsonb_agg(distinct jsonb_build_object('organization_id', t.organization_id, 'type', t.type, 'month', p.period, 'until', p.ends_on))
      from reporting.activity t join entries n on n.entry = t.organization_id
      where t.month >= date_trunc('month', p.period::timestamp)::date and t.month <= p.ends_on)) a
    where p.cadence = 'ONCE'
  ), came as materialized (
    -- By period first and joined to the slots by equality: looked up slot by slot it took as long as there are slots.
    select a.code, n.organization_id, a.period,
      min(a.first_on) as first_on, (sum(a.accepted) filter (where a.type <> all (c.types)))::integer as accepted,
      (sum(a.pending) filter (where a.type <> all (c.types)))::integer as pending, (sum(a.returned) filter (where a.type <> all (c.types)))::integer as returned,
      bool_or(a.returned > 0) as came_back, bool_or(a.reconstructed) as reconstructed
    from active a join entries n on n.entry = a.organization_id
    cross join (select coalesce(array_agg(t.type), '{}') as types from reporting.confidential_type t) c
    where cardinality(a.types) = 0 or a.type = any (a.types)
    group by 1, 2, 3
  ), rebuilt as materialized (
    -- Periods of which something was rebuilt, by whomever it is said to be: who reported in them, and who did not, nobody knows.
    select a.code, a.period from active a where a.reconstructed and (cardinality(a.types) = 0 or a.type = any (a.types)) group by 1, 2
    union
    select p.code, p.period from periods p where p.cadence = 'ONCE' and exists (
      select from reporting.activity t where t.reconstructed and t.month >= date_trunc('month', p.period::timestamp)::date and t.month <= p.ends_on
        and (cardinality(p.types) = 0 or t.type = any (p.types)))
  ), excepted as (
    select distinct on (e.form_code, o.id, e.period) e.form_code, o.id as organization_id, e.period, e.id, e.due_on, e.reason, e.granted_by
    from reporting.exception e cross join lateral (select association.survivor(e.organization_id) as id) o
    order by e.form_code, o.id, e.period, e.granted_at desc
  ), declared as (
    select distinct on (d.form_code, o.id, d.period) d.form_code, o.id as organization_id, d.period, d.declared_at
    from reporting.declaration d cross join lateral (select association.survivor(d.organization_id) as id) o
    where d.revoked_at is null order by d.form_code, o.id, d.period, d.declared_at
  ), weighed as (
    select s.*, coalesce(e.due_on, s.due_on) as due, e.id is not null and e.due_on is null as exempt, e.reason, e.granted_by,
      c.first_on, coalesce(c.accepted, 0) as accepted, coalesce(c.pending, 0) as pending, coalesce(c.returned, 0) as returned,
      coalesce(c.reconstructed, false) as reconstructed, coalesce(c.came_back, false) as came_back, d.declared_at, (d.declared_at at time zone 'Asia/Shanghai')::date as declared_on, k.closed_at,
      r.code is not null as is_rebuilt
    from slots s
    left join came c on c.code = s.code and c.organization_id = s.organization_id and c.period = s.period
    left join excepted e on e.form_code = s.code and e.organization_id = s.organization_id and e.period = s.period
    left join declared d on d.form_code = s.code and d.organization_id = s.organization_id and d.period = s.period
    left join rebuilt r on r.code = s.code and r.period = s.period
    left join reporting.closing k on k.form_code = s.code and k.period = s.period and k.reopened_at is null
  )
  select j.code, j.organization_id, j.name, j.district_code, j.period, j.ends_on, j.due,
    case when j.first_on <= j.due then 'REPORTED'
         when j.reconstructed then 'RECONSTRUCTED'
         when j.first_on is not null then 'LATE'
         when j.came_back then 'RETURNED'
         when j.declared_at is not null then 'NOTHING'
         when j.exempt then 'EXEMPT'
         when p_today < j.period then 'AHEAD'
         when p_today <= j.due then 'OPEN'
         when j.is_rebuilt then 'UNKNOWN'
         else 'MISSING' end,
    case when j.first_on <= j.due then true
         when j.reconstructed then null
         when j.first_on is not null then false
         when j.came_back then null
         when j.declared_at is not null then j.declared_on <= j.due end,
    case when j.reconstructed and j.first_on > j.due then null else j.first_on end, j.accepted, j.pending, j.returned, j.declared_at, j.reason, j.granted_by, j.closed_at
  from weighed j
$$;

grant execute on function reporting.obligations(date,date,text,uuid,text,date) to kexie_association, kexie_metrics, kexie_reporting;
