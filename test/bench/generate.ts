import type { Sql } from 'postgres'

const programmes = [
  ['academic-month', 'academic-exchange-events', 'academic-participants'],
  ['tech-cafe', 'tech-cafe-issues', 'tech-cafe-participants'],
  ['society-exchange', 'society-academic-events', 'society-event-participants'],
  ['haizhi-matchmaking', 'haizhi-matchmaking-events', 'haizhi-matchmaking-participants'],
  ['industry-training', 'industry-training-sessions', 'industry-training-participants'],
] as const

/** Distinct subjects stay a city's: enterprises and experts do not multiply with the events they attend. */
const subjects = 5000

/**
 * Fills a migrated database with accepted events of 2017–2021, four ledger entries each, made inside PostgreSQL:
 * spread over districts, months, programmes and organizations. Checks that cannot fail here are switched off for the
 * bulk insert; the cube is folded by its own triggers.
 */
export async function generateRecords(sql: Sql, count: number): Promise<void> {
  await sql.unsafe(`alter table metrics.ledger_entry disable trigger all`)
  await sql.unsafe(`alter table metrics.ledger_entry enable trigger fold_sums, enable trigger fold_subjects`)
  await sql.begin(async (tx) => {
    await tx.unsafe(`set local session_replication_role = replica`)
    await tx.unsafe(places)
    await tx.unsafe(records(count))
    await tx.unsafe(events)
    await tx.unsafe(`set local session_replication_role = origin`)
    await tx.unsafe(ledger)
  })
  await sql.unsafe(`alter table metrics.ledger_entry enable trigger all`)
  await sql.unsafe('vacuum analyze')
}

/** The organizations and districts records are spread over, numbered from 0. */
const places = `
  create temporary table bench_organization on commit drop as
    select id, row_number() over (order by id) - 1 as n from association.organization where kind = 'SOCIETY';
  create temporary table bench_district on commit drop as
    select code, row_number() over (order by code) - 1 as n from association.district where parent_code is not null;
  create temporary table bench_programme (n integer, series text, events text, participants text) on commit drop;
  insert into bench_programme values ${programmes.map(([series, events, participants], n) => `(${n}, '${series}', '${events}', '${participants}')`).join(', ')}`

const records = (count: number) => `
  create temporary table bench_record on commit drop as
    select ('00000000-0000-7000-9000-' || lpad(to_hex(i), 12, '0'))::uuid as id, i,
           date '2017-01-01' + (i::bigint * 7919 % 1826)::integer as occurred_on, d.code as district_code, o.id as organization_id,
           p.series, p.events, p.participants
    from generate_series(1, ${count}) i
    join bench_district d on d.n = i % (select count(*) from bench_district)
    join bench_organization o on o.n = (i / 7) % (select count(*) from bench_organization)
    join bench_programme p on p.n = (i / 11) % ${programmes.length};
  insert into reporting.record (id, revision, type, organization_id, district_code, title, occurred_on, status, provenance, fingerprint, created_by)
    select id, 1, 'AcademicEvent', organization_id, district_code, '学术活动 ' || i, occurred_on, 'ACCEPTED', 'RECONSTRUCTED', 'bench', 'bench' from bench_record`

const events = `
  insert into events.academic_event (id, revision, series_code, stage, form, attendance, attendance_relation, count_relation, participants_relation)
    select id, 1, series, 'HELD', 'EXCHANGE', 50 + i % 200, 'EXACT', 'EXACT', 'EXACT' from bench_record`

const ledger = `
  insert into metrics.ledger_entry
    (indicator, occurred_on, district_code, organization_id, quantity, subject, relation, standing, record_id, revision, line, recorded_at)
  select l.indicator, occurred_on, district_code, organization_id, l.quantity, l.subject, 'EXACT', 'COUNTED', id, 1, l.line, now()
  from bench_record cross join lateral (values
    (1, events, 1, null),
    (2, participants, 50 + i % 200, null),
    (3, 'academic-experts', 1, 'expert ' || (i::bigint * 31) % ${subjects}),
    (4, 'academic-organizations', 1, 'organization ' || (i::bigint * 17) % ${subjects})
  ) as l (line, indicator, quantity, subject)
  order by id, l.line`
