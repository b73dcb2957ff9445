import { draw } from './places.ts'

/** The history of every record: submitted, then what was decided of it. */
export const steps = `
  insert into reporting.step (record_id, revision, action, from_status, to_status, actor, at, reason)
  select b.id, s.revision, s.action, s.from_status::reporting.record_status, s.to_status::reporting.record_status, s.actor, s.at, s.reason
  from bench_record b
  cross join lateral (select b.submitted_at + make_interval(hours => b.decided_after) as decided_at, b.submitted_at + interval '30 days' as corrected_at) t
  cross join lateral (values
    (1, 'SUBMIT', 'DRAFT', 'SUBMITTED', 'bench-clerk', b.submitted_at, null, b.status <> 'DRAFT'),
    (1, 'ENDORSE', 'SUBMITTED', 'ENDORSED', 'bench-district', t.decided_at, null, b.status = 'ENDORSED'),
    (1, 'RETURN', 'SUBMITTED', 'RETURNED', 'bench-reviewer', t.decided_at, '请核对参加人次', b.status = 'RETURNED'),
    (1, 'WITHDRAW', 'SUBMITTED', 'WITHDRAWN', 'bench-clerk', t.decided_at, null, b.status = 'WITHDRAWN'),
    (1, 'ACCEPT', 'SUBMITTED', 'ACCEPTED', 'bench-reviewer', t.decided_at, null, b.status = 'ACCEPTED'),
    (2, 'SUBMIT', 'DRAFT', 'SUBMITTED', 'bench-clerk', t.corrected_at, null, b.corrected),
    (1, 'CORRECT', 'ACCEPTED', 'CORRECTED', 'bench-reviewer', t.corrected_at + interval '1 day', null, b.corrected),
    (2, 'ACCEPT', 'SUBMITTED', 'ACCEPTED', 'bench-reviewer', t.corrected_at + interval '1 day', null, b.corrected)
  ) as s (revision, action, from_status, to_status, actor, at, reason, happened)
  where s.happened order by b.i, s.at`

/** What stands beside open reports: findings, notes of returns, likely duplicates, fifty claims. */
export const review = `
  insert into reporting.finding (record_id, revision, line, code, weight, field, values, explanation)
    select id, 1, 1, 'OUTLIER', 'EXPLAIN', null, jsonb_build_object('indicator', coalesce(participants, 'science-events'), 'quantity', attendance,
      'median', 50, 'least', 20, 'most', 90), case when i % 2 = 0 then '当天另有直播' end
    from bench_record where status in ('SUBMITTED', 'ENDORSED', 'RETURNED') and ${draw(14, 5)} = 0;
  insert into reporting.note (record_id, revision, position, field, text, written_by)
    select id, 1, 0, 'attendance', '会场最多容纳 200 人', 'bench-reviewer' from bench_record where status = 'RETURNED';
  insert into reporting.duplicate (id, first_id, second_id, score, reasons)
    select gen_random_uuid(), id, other, 0.5 + ${draw(15, 400)} / 1000.0, array['SAME_DAY', 'LIKE_TITLE']
    from (select id, i, status, lead(id) over (order by id) as other from bench_record where status in ('SUBMITTED', 'ENDORSED')) b
    where other is not null and ${draw(16, 10)} = 0;
  insert into reporting.review_lock (record_id, locked_by, locked_until)
    select id, 'bench-reviewer', now() + interval '30 minutes' from bench_record where status = 'SUBMITTED' order by i desc limit 50`

/** Rows of the audit for the last records, as many as seal in little time: every record's would be three times their number. */
export const audited = `
  select association.audit(jsonb_agg(jsonb_build_object('actor', 'bench-clerk', 'role', 'REPORTER', 'address', '127.0.0.1', 'correlation_id', 'bench',
    'action', a.action, 'outcome', 'DONE', 'object_type', b.type, 'object_key', b.id, 'organization_id', b.organization_id) order by b.i, a.place))
  from (select *, ntile(20) over (order by i) as batch from bench_record order by i desc limit 10000) b
  cross join (values (1, 'REPORT'), (2, 'SUBMIT')) a (place, action) group by batch order by batch`

/** What triggers keep of what is reported one by one: titles to search, the months' sums, how many are in which state. */
export const kept = `
  insert into reporting.searched_title select id, revision, reporting.doubled(title) from reporting.record on conflict do nothing;
  delete from reporting.activity;
  insert into reporting.activity select * from reporting.activity_of((
    select jsonb_agg(distinct jsonb_build_object('organization_id', organization_id, 'type', type,
      'month', date_trunc('month', occurred_on::timestamp)::date))
    from reporting.record where presented));
  delete from reporting.tally;
  insert into reporting.tally select organization_id, district_code, type, status, count(*) from reporting.record
    where presented and status <> 'DRAFT' and submitted_at is not null group by 1, 2, 3, 4`
