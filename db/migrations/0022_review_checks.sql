-- What belongs to a submission is seen by who may see the submission; whatever a query forgets, nobody else's.
create function reporting.reviews(p_record uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case reporting.claim('role')
    when 'SYSTEM' then true
    when 'REVIEWER' then true
    when 'LEADER' then exists (select from reporting.record r where r.id = p_record and r.status = 'ACCEPTED')
    when 'REPORTER' then exists (select from reporting.record r where r.id = p_record and r.organization_id = reporting.claim('organization')::uuid)
    when 'SERVICE' then exists (select from reporting.record r where r.id = p_record and r.organization_id = reporting.claim('organization')::uuid)
    when 'DISTRICT_REVIEWER' then exists (select from reporting.record r where r.id = p_record and r.district_code = reporting.claim('district'))
    else false
  end
$$;
--> statement-breakpoint
alter table reporting.submission_claim enable row level security;
--> statement-breakpoint
create policy claim_is_seen_with_its_submission on reporting.submission_claim using (reporting.reviews(record_id));
--> statement-breakpoint
alter table reporting.note enable row level security;
--> statement-breakpoint
create policy note_is_seen_with_its_submission on reporting.note using (reporting.reviews(record_id));
--> statement-breakpoint
alter table reporting.finding enable row level security;
--> statement-breakpoint
create policy finding_is_seen_with_its_submission on reporting.finding using (reporting.reviews(record_id));
--> statement-breakpoint
alter table reporting.duplicate enable row level security;
--> statement-breakpoint
create policy duplicate_is_seen_by_reviewers on reporting.duplicate using (
  (select reporting.claim('role')) in ('SYSTEM', 'REVIEWER', 'DISTRICT_REVIEWER')
  and (reporting.reviews(first_id) or reporting.reviews(second_id)));
--> statement-breakpoint
grant select, insert, update, delete on reporting.submission_claim to kexie_reporting;
--> statement-breakpoint
grant select, insert on reporting.note to kexie_reporting;
--> statement-breakpoint
grant select, insert, update, delete on reporting.finding to kexie_reporting;
--> statement-breakpoint
grant select, update on reporting.duplicate to kexie_reporting;
--> statement-breakpoint

-- Pairs of records of two organizations that may be one activity: of one type, at most a day apart, with like titles, the
-- same people, or the same number of a series (第12期); two different numbers are two editions. A pair that is judged stays so.
create function reporting.find_duplicates(p_records uuid[]) returns void
  language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with submitted as materialized (
    select id, revision, type, title, organization_id, occurred_on,
           substring(title from '第\s*([0-9〇一二三四五六七八九十百-]+)\s*[届期次讲场季]') as number
    from reporting.record
    -- Every family doctor's care has the same title, and is nobody else's to compare.
    where id = any (p_records) and latest and provenance <> 'RECONSTRUCTED' and type <> 'FamilyDoctorCare'
  ), near as materialized (
    select s.id, s.revision, o.id as other_id, o.revision as other_revision, o.likeness, s.number is not null and s.number = o.number as same_number
    from submitted s
    -- The ten most alike are enough for anybody to look at, however many there are.
    cross join lateral (
      select c.* from (
        select r.id, r.revision, similarity(s.title, r.title) as likeness,
               substring(r.title from '第\s*([0-9〇一二三四五六七八九十百-]+)\s*[届期次讲场季]') as number
        from reporting.record r
        where r.type = s.type and r.occurred_on between s.occurred_on - 1 and s.occurred_on + 1 and r.organization_id <> s.organization_id
          and r.presented and r.status in ('SUBMITTED', 'ENDORSED', 'ACCEPTED')
      ) c
      where c.likeness >= 0.2 and (s.number is null or c.number is null or s.number = c.number)
      order by c.likeness desc, c.id limit 10
    ) o
  ), compared as (
    select least(n.id, n.other_id) as first_id, greatest(n.id, n.other_id) as second_id, n.likeness, n.same_number,
           exists (
             select from reporting.contribution a join reporting.contribution b on b.subject = a.subject
             where a.record_id = n.id and a.revision = n.revision and b.record_id = n.other_id and b.revision = n.other_revision
           ) as shared
    from near n
  ), likely as (
    select distinct on (first_id, second_id) first_id, second_id,
           round(least(1, likeness + case when shared then 0.2 else 0 end + case when same_number then 0.1 else 0 end)::numeric, 3) as score,
           array_remove(array[
             'SAME_DAY', case when likeness >= 0.4 then 'LIKE_TITLE' end,
             case when shared then 'SAME_SUBJECTS' end, case when same_number then 'SAME_NUMBER' end], null) as reasons
    from compared
    where likeness >= 0.5 or likeness >= 0.3 and same_number or shared
    order by first_id, second_id
  )
  insert into reporting.duplicate as d (id, first_id, second_id, score, reasons)
  select gen_random_uuid(), first_id, second_id, score, reasons from likely
  on conflict (first_id, second_id) do update set score = excluded.score, reasons = excluded.reasons where d.verdict is null
$$;
--> statement-breakpoint
-- What is unusual about revisions that were just submitted, kept as findings. Robust outliers (Iglewicz and Hoaglin 1993): more
-- than 3.5 deviations from the median of the organization's own last two hundred accepted records of the type, five at least.
create function reporting.check_submitted(p_records uuid[]) returns void
  language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  select reporting.find_duplicates(p_records);
  with submitted as materialized (
    select * from reporting.record where id = any (p_records) and latest and provenance <> 'RECONSTRUCTED'
  ), history as materialized (
    select k.organization_id, k.type, c.indicator, h.id, sum(c.quantity) as quantity
    from (select distinct organization_id, type from submitted) k
    cross join lateral (
      select r.id, r.revision from reporting.record r
      where r.organization_id = k.organization_id and r.type = k.type and r.status = 'ACCEPTED' and r.id <> all (p_records)
      order by r.occurred_on desc, r.id desc limit 200
    ) h
    join reporting.contribution c on c.record_id = h.id and c.revision = h.revision and c.subject is null and c.standing <> 'PLANNED'
    group by 1, 2, 3, 4
  ), medians as (
    select organization_id, type, indicator, percentile_cont(0.5) within group (order by quantity)::numeric as median
    from history group by 1, 2, 3 having count(*) >= 5
  ), usual as (
    select m.organization_id, m.type, m.indicator, m.median,
           3.5 * greatest(1.4826 * percentile_cont(0.5) within group (order by abs(h.quantity - m.median))::numeric, abs(m.median) * 0.1, 1) as reach
    from medians m join history h using (organization_id, type, indicator) group by 1, 2, 3, 4
  ), outliers as (
    select s.id, s.revision, c.indicator, u.median, u.reach, sum(c.quantity) as quantity
    from submitted s
    join reporting.contribution c on c.record_id = s.id and c.revision = s.revision and c.subject is null and c.standing <> 'PLANNED'
    join usual u on u.organization_id = s.organization_id and u.type = s.type and u.indicator = c.indicator
    group by 1, 2, 3, 4, 5 having abs(sum(c.quantity) - u.median) > u.reach
  ), found as (
    select id, revision, 'OUTLIER' as code, 'EXPLAIN' as weight, null as field,
           jsonb_build_object('indicator', indicator, 'quantity', quantity, 'median', round(median, 2),
             'least', round(greatest(median - reach, least(median, 0)), 2), 'most', round(median + reach, 2)) as filled
    from outliers
    union all
    select s.id, s.revision, 'TITLE_REPEATED', 'EXPLAIN', 'title', jsonb_build_object('day', s.occurred_on)
    from submitted s
    where s.type <> 'FamilyDoctorCare' and exists (
      select from reporting.record o
      where o.organization_id = s.organization_id and o.type = s.type and o.occurred_on = s.occurred_on and o.title = s.title and o.id <> s.id
        and o.latest and o.status in ('SUBMITTED', 'ENDORSED', 'ACCEPTED'))
    union all
    select s.id, s.revision, 'LIKELY_DUPLICATE', 'HINT', null, jsonb_build_object('pairs', count(*))
    from submitted s join reporting.duplicate d on s.id in (d.first_id, d.second_id) and d.verdict is null
    group by 1, 2
  )
  -- What was explained of an earlier revision, and is still so, need not be explained again.
  insert into reporting.finding (record_id, revision, line, code, weight, field, values, explanation, explained_by, explained_at)
  select f.id, f.revision, row_number() over (partition by f.id order by f.weight, f.code, f.filled), f.code, f.weight, f.field, f.filled,
         told.explanation, told.explained_by, told.explained_at
  from found f
  left join lateral (
    select e.explanation, e.explained_by, e.explained_at from reporting.finding e
    where e.record_id = f.id and e.code = f.code and e.explanation is not null
      and e.values - array['median', 'least', 'most'] = f.filled - array['median', 'least', 'most']
    order by e.revision desc limit 1
  ) told on true
$$;
--> statement-breakpoint

-- What `settle` would post, were some records accepted and others withdrawn: the same rules, and nothing written.
create function metrics.pending_entries(p_accept uuid[], p_withdraw uuid[])
  returns table (record_id uuid, indicator text, occurred_on date, district_code text, quantity numeric, subject text,
    relation public.relation, standing public.standing, sign integer, entry_id bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with moved as (
    select id, revision, true as accepted from reporting.record
    where id = any (p_accept) and latest and status in ('SUBMITTED', 'ENDORSED')
    union all
    select id, revision, false from reporting.record where id = any (p_withdraw) and latest and status = 'ACCEPTED'
  ), counted as (
    select e.* from metrics.ledger_entry e join moved m on m.id = e.record_id
    where e.reverses is null and not exists (select from metrics.ledger_entry r where r.reverses = e.id)
  )
  select c.record_id, c.indicator, c.occurred_on, c.district_code, -c.quantity, c.subject, c.relation, c.standing, -1, c.id from counted c
  union all
  select c.record_id, c.indicator, c.occurred_on, c.district_code, c.quantity, coalesce(s.canonical_id::text, c.subject), c.relation, c.standing, 1, null
  from moved m join reporting.contribution c on c.record_id = m.id and c.revision = m.revision
  left join association.identity_merge s on s.merged_id::text = c.subject
  where m.accepted
$$;
--> statement-breakpoint
revoke all on function reporting.reviews(uuid), reporting.find_duplicates(uuid[]), reporting.check_submitted(uuid[]),
  metrics.pending_entries(uuid[], uuid[]) from public;
--> statement-breakpoint
grant execute on function reporting.reviews(uuid) to kexie_reporting;
--> statement-breakpoint
grant execute on function reporting.check_submitted(uuid[]) to kexie_domain, kexie_reporting;
--> statement-breakpoint
grant execute on function metrics.pending_entries(uuid[], uuid[]) to kexie_metrics;
--> statement-breakpoint
grant select (name) on association.person to kexie_domain;
