import { guestId } from './places.ts'

/** Both revisions of what was corrected, one of everything else. */
const revisions = `bench_record b join lateral generate_series(1, case when b.corrected then 2 else 1 end) revision on true`

/** The domain's own rows of every revision, a guest at every third event. */
export const contents = `
  insert into events.academic_event (id, revision, series_code, stage, form, place, attendance, attendance_relation, count_relation, participants_relation)
    select id, revision, series, 'HELD', 'EXCHANGE', '常州科技馆', attendance, 'EXACT', 'EXACT', 'EXACT' from ${revisions} where type = 'AcademicEvent';
  insert into events.event_guest (record_id, revision, position, person_id, honour, overseas)
    select id, revision, 0, ${guestId}, 'EXPERT', false from ${revisions} where type = 'AcademicEvent' and i % 3 = 0;
  insert into events.training_class (id, revision, course, class_number, place)
    select id, revision, 'TRIZ', 1 + i % 50, '常州大学' from ${revisions} where type = 'TrainingClass';
  insert into venues.science_activity (id, revision, form, host_level, attendance, attendance_relation)
    select id, revision, (enum_range(null::venues.science_activity_form))[1], (enum_range(null::venues.science_activity_host))[1], attendance, 'EXACT'
    from ${revisions} where type = 'ScienceActivity'`

/** What each revision counts by the rules in force. */
export const counted = `
  create temporary table bench_counted on commit drop as
    select b.i, r.id as record_id, r.revision, b.corrected, b.submitted_at, b.decided_after, c.rule_id, c.item, c.leg, c.occurred_on, c.district_code,
      coalesce(c.organization_id, r.organization_id) as organization_id, c.quantity, c.subject, c.relation, c.counting, c.dimensions
    from bench_record b join reporting.record r on r.id = b.id cross join lateral metrics.counted(r.type, r.content) c
    where b.status = 'ACCEPTED'`

const columns =
  'rule_id, occurred_on, district_code, organization_id, quantity, subject, relation, counting, record_id, revision, item, leg, dimensions'

/** Entries of what was accepted, then of each correction: what it changed taken back, and posted as it is now. */
export const ledger = `
  insert into metrics.ledger_entry (${columns}, recorded_at)
  select ${columns}, submitted_at + make_interval(hours => decided_after) from bench_counted
  where revision = 1 order by i, rule_id, item, leg;
  create temporary table bench_changed on commit drop as
    select e.id as reverses, n.* from bench_counted n join metrics.ledger_entry e
      on (e.record_id, e.rule_id, e.item, e.leg) = (n.record_id, n.rule_id, n.item, n.leg)
    where n.revision = 2 and n.quantity <> e.quantity;
  insert into metrics.ledger_entry (${columns}, reverses, recorded_at)
  select e.rule_id, e.occurred_on, e.district_code, e.organization_id, -e.quantity, e.subject, e.relation, e.counting, e.record_id, e.revision, e.item, e.leg, e.dimensions,
    e.id, c.submitted_at + interval '31 days'
  from bench_changed c join metrics.ledger_entry e on e.id = c.reverses order by c.i, c.rule_id;
  insert into metrics.ledger_entry (${columns}, recorded_at)
  select ${columns}, submitted_at + interval '31 days' from bench_changed order by i, rule_id`
