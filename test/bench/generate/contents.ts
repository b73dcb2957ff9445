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

/** What each revision counts: the corrected one ten people fewer than the one before. */
export const contributions = `
  insert into reporting.contribution (record_id, revision, line, indicator, occurred_on, district_code, organization_id, quantity, subject)
    select id, revision, l.line, l.indicator, occurred_on, district_code, organization_id, l.quantity, l.subject
    from ${revisions} cross join lateral (values
      (1, case type when 'AcademicEvent' then events when 'ScienceActivity' then 'science-events' else 'triz-classes' end, 1, null),
      (2, case type when 'AcademicEvent' then participants when 'ScienceActivity' then 'science-event-participants' end,
        attendance - 10 * (revision - 1), null),
      (3, case when type = 'AcademicEvent' and i % 3 = 0 then 'academic-experts' end, 1, ${guestId}::text)
    ) as l (line, indicator, quantity, subject)
    where l.indicator is not null order by i, revision, l.line`

/** Entries of what was accepted, then of each correction: what stood before taken back, what stands now posted. */
export const ledger = `
  insert into metrics.ledger_entry
    (indicator, occurred_on, district_code, organization_id, quantity, subject, relation, standing, record_id, revision, line, recorded_at)
  select c.indicator, c.occurred_on, c.district_code, c.organization_id, c.quantity, c.subject, c.relation, c.standing, c.record_id, c.revision, c.line,
    b.submitted_at + make_interval(hours => b.decided_after)
  from bench_record b join reporting.contribution c on c.record_id = b.id and c.revision = 1
  where b.status = 'ACCEPTED' order by b.i, c.line;
  insert into metrics.ledger_entry
    (indicator, occurred_on, district_code, organization_id, quantity, subject, relation, standing, record_id, revision, line, reverses, recorded_at)
  select e.indicator, e.occurred_on, e.district_code, e.organization_id, -e.quantity, e.subject, e.relation, e.standing, e.record_id, e.revision, e.line, e.id,
    b.submitted_at + interval '31 days'
  from bench_record b join metrics.ledger_entry e on e.record_id = b.id where b.corrected order by b.i, e.line;
  insert into metrics.ledger_entry
    (indicator, occurred_on, district_code, organization_id, quantity, subject, relation, standing, record_id, revision, line, recorded_at)
  select c.indicator, c.occurred_on, c.district_code, c.organization_id, c.quantity, c.subject, c.relation, c.standing, c.record_id, c.revision, c.line,
    b.submitted_at + interval '31 days'
  from bench_record b join reporting.contribution c on c.record_id = b.id and c.revision = 2
  where b.corrected order by b.i, c.line`
