import { scopes } from '@kexie/db/testing/small-city'
import type { Sql } from 'postgres'
import { partiesOnce } from './parties-once.ts'
import { inForce, statedLines } from './stated-counts.ts'

/** One line of the ledger: 1 for what counts, -1 for a reversal. Quantities in hundredths, so that sums are exact. */
interface Line {
  sign: number
  indicator: string
  day: string
  district: string
  organization: string
  hundredths: string
  subject: string | null
  relation: string
  /** How much more it may be, in hundredths. */
  spread: string
  counting: string
  /** OUT of a stock takes back the relation of what came in. */
  leg: string
}

type Sums = Record<string, string>

/**
 * What the accepted revisions count, the ledger, and the cubes, each folded by itself. Where the ledger balances
 * every `actual` equals its `expected`; nothing but the accepted contributions is taken as true.
 */
export async function ledgerBalance(
  sql: Sql,
): Promise<Record<string, { actual: unknown; expected: unknown }>> {
  const accepted = partiesOnce(await acceptedLines(sql))
  const ledger = await ledgerLines(sql)
  const once = accepted.filter(({ counting }) => counting !== 'JOINT')
  const subjects = accepted.filter(({ counting, subject }) => counting === 'COUNTED' && subject !== null)
  return {
    'ledger by month': { actual: sums(ledger, monthKey), expected: sums(accepted, monthKey) },
    'cube by month': { actual: await readCube(sql, 'cube_month'), expected: sums(accepted, monthKey) },
    'cube by year': { actual: await readCube(sql, 'cube_year'), expected: sums(once, yearKey) },
    'city by year': { actual: await readCity(sql), expected: sums(once, cityKey) },
    'what was rebuilt': { actual: await readRebuilt(sql), expected: await rebuiltOneByOne(sql) },
    'presence of subjects': { actual: await readPresence(sql), expected: presence(subjects) },
    'distinct subjects': { actual: await readDistinct(sql), expected: distinct(subjects) },
    'records of years': { actual: await countedRecords(sql), expected: await recordsOneByOne(sql) },
    'activity by month': { actual: await readActivity(sql), expected: await reportedByMonth(sql) },
    'records by state': { actual: await tallied(sql), expected: await countedByState(sql) },
    'titles to search': {
      actual: await searchable(sql, 'searched_title'),
      expected: await searchable(sql, 'record'),
    },
  }
}

const monthKey = (line: Line) =>
  [line.indicator, `${line.day.slice(0, 7)}-01`, line.district, line.organization, line.counting].join(' ')
const yearKey = (line: Line) => [line.indicator, yearOf(line), line.district, line.counting].join(' ')
const cityKey = (line: Line) => [line.indicator, yearOf(line), line.counting].join(' ')
const yearOf = (line: Line) => Number(line.day.slice(0, 4))

function sums(lines: readonly Line[], key: (line: Line) => string): Sums {
  const groups = Object.entries(Object.groupBy(lines, key))
  return withoutBlanks(groups.map(([name, group = []]) => [name, total(group)]))
}

function total(lines: readonly Line[]): string {
  const quantity = lines.reduce((sum, line) => sum + BigInt(line.hundredths), 0n)
  const entries = lines.reduce((sum, { sign }) => sum + sign, 0)
  const by = (relation: string) =>
    lines
      .filter((line) => line.relation === relation)
      .reduce((sum, { sign, leg }) => sum + (leg === 'OUT' ? -sign : sign), 0)
  const spread = lines.reduce((sum, line) => sum + BigInt(line.spread), 0n)
  return [quantity, entries, by('AT_LEAST'), by('AT_MOST'), by('ABOUT'), spread].join(' ')
}

/** A row whose entries were all taken back says as much as no row. */
const withoutBlanks = (entries: [string, string][]): Sums =>
  Object.fromEntries(entries.filter(([, value]) => value !== '0 0 0 0 0 0'))

interface AcceptedLine extends Line {
  record: string
  quantity: string
}

const lineColumns = (sql: Sql) => sql`
  indicator, occurred_on::text as day, district_code as district, organization_id as organization,
  (quantity * 100)::bigint::text as hundredths, (spread * 100)::bigint::text as spread, subject, relation::text, counting::text, leg::text`

const acceptedLines = (sql: Sql): Promise<AcceptedLine[]> => sql<AcceptedLine[]>`
  select 1 as sign, record_id as record, quantity::text, ${lineColumns(sql)} from ${statedLines(sql)} s order by record_id, line`

const ledgerLines = (sql: Sql): Promise<Line[]> => sql<Line[]>`
  select case when reverses is null then 1 else -1 end as sign, ${lineColumns(sql)} from ${inForce(sql, 'ledger_entry')} e`

const sumColumns = (sql: Sql) => sql`
  concat_ws(' ', sum(quantity * 100)::bigint, sum(entries), sum(at_least), sum(at_most), sum(about), sum(spread * 100)::bigint)`

async function readSums(rows: PromiseLike<readonly { key: string; value: string }[]>): Promise<Sums> {
  return withoutBlanks((await rows).map(({ key, value }) => [key, value]))
}

function readCube(sql: Sql, cube: 'cube_month' | 'cube_year'): Promise<Sums> {
  const keys =
    cube === 'cube_month'
      ? sql`concat_ws(' ', indicator, month, district_code, organization_id, counting)`
      : sql`concat_ws(' ', indicator, year, district_code, counting)`
  return readSums(
    sql`select ${keys} as key, ${sumColumns(sql)} as value from ${inForce(sql, cube)} c group by 1`,
  )
}

const readCity = (sql: Sql): Promise<Sums> =>
  readSums(sql`
    select concat_ws(' ', indicator, year, counting) as key, ${sumColumns(sql)} as value
    from ${inForce(sql, 'cube_year')} c group by 1`)

/** How many entries of rebuilt records stand, as the cube keeps them. */
const readRebuilt = (sql: Sql): Promise<Sums> =>
  readSums(sql`
    select concat_ws(' ', indicator, year, district_code, organization_id) as key, entries::text as value
    from ${inForce(sql, 'cube_rebuilt')} c where entries <> 0`)

/** The same, entry by entry: what was not taken back of revisions that were rebuilt. */
const rebuiltOneByOne = (sql: Sql): Promise<Sums> =>
  readSums(sql`
    select concat_ws(' ', e.indicator, extract(year from e.occurred_on)::integer, e.district_code, e.organization_id) as key, count(*)::text as value
    from ${inForce(sql, 'ledger_entry')} e join reporting.record r on r.id = e.record_id and r.revision = e.revision
    where r.provenance = 'RECONSTRUCTED' and e.counting <> 'PLANNED' and e.reverses is null
      and not exists (select from metrics.ledger_entry t where t.reverses = e.id) group by 1`)

const areas = Object.keys(scopes)
const years = [2018, 2019, 2020, 2021, 2022]
const spans = years.flatMap((from) => years.filter((to) => to >= from).map((to) => ({ from, to })))

/** The same from the first day to the last, with some that are not of whole years. */
const daySpans = [
  ...spans.map(({ from, to }) => ({ first: `${from}-01-01`, last: `${to}-12-31` })),
  ...years.map((year) => ({ first: `${year}-04-01`, last: `${year}-06-30` })),
  { first: '2018-10-01', last: '2020-02-29' },
  { first: '2020-02-01', last: '2020-02-29' },
]

/** Entries of each subject in each area and month. */
function presence(lines: readonly Line[]): Record<string, number> {
  const keys = areas.flatMap((area) =>
    lines
      .filter(({ district }) => scopes[area]?.includes(district))
      .map((line) => [line.indicator, area, line.subject, `${line.day.slice(0, 7)}-01`].join(' ')),
  )
  return Object.fromEntries(
    Object.entries(Object.groupBy(keys, String)).map(([key, all = []]) => [key, all.length]),
  )
}

async function readPresence(sql: Sql): Promise<Record<string, number>> {
  const rows = await sql<{ key: string; entries: number }[]>`
    select concat_ws(' ', indicator, scope_code, subject, month) as key, entries from ${inForce(sql, 'cube_subject')} c where entries > 0`
  return Object.fromEntries(rows.map(({ key, entries }) => [key, entries]))
}

/** Different subjects of each area in each span of months, counted one by one. */
function distinct(lines: readonly Line[]): Record<string, number> {
  const found: Record<string, Set<string | null>> = {}
  for (const { first, last } of daySpans) {
    for (const line of lines.filter(({ day }) => day >= first && day <= last)) {
      for (const area of areas.filter((code) => scopes[code]?.includes(line.district))) {
        const key = [line.indicator, area, first, last].join(' ')
        found[key] = (found[key] ?? new Set()).add(line.subject)
      }
    }
  }
  return Object.fromEntries(Object.entries(found).map(([key, subjects]) => [key, subjects.size]))
}

async function readDistinct(sql: Sql): Promise<Record<string, number>> {
  const rows = await sql<{ key: string; subjects: number }[]>`
    select concat_ws(' ', indicator, scope_code, s.first, s.last) as key, sum(subjects)::integer as subjects
    from jsonb_to_recordset(${JSON.stringify(daySpans)}::text::jsonb) as s (first date, last date)
    join ${inForce(sql, 'cube_distinct')} c on month between s.first and s.last and previous_month < s.first
    group by 1 having sum(subjects) <> 0`
  return Object.fromEntries(rows.map(({ key, subjects }) => [key, subjects]))
}

/** Records that stand in each span of years, in each area at every level, by the cube. */
const countedRecords = async (sql: Sql) => [
  ...(await sql`
    select scope_code as place, s."from", s."to", sum(records)::integer as records
    from jsonb_to_recordset(${JSON.stringify(spans)}::text::jsonb) as s ("from" integer, "to" integer)
    join metrics.cube_record on year between s."from" and s."to" and previous_year < s."from"
    group by 1, 2, 3 having sum(records) <> 0 order by 1, 2, 3`),
]

/** Every area with each district it is made of. */
const placed = areas.flatMap((place) => (scopes[place] ?? []).map((district) => ({ place, district })))

/** The same from the ledger, entry by entry. */
const recordsOneByOne = async (sql: Sql) => [
  ...(await sql`
    select p.place, s."from", s."to", count(distinct e.record_id)::integer as records
    from jsonb_to_recordset(${JSON.stringify(spans)}::text::jsonb) as s ("from" integer, "to" integer)
    join ${inForce(sql, 'ledger_entry')} e on extract(year from e.occurred_on) between s."from" and s."to" and e.reverses is null
      and not exists (select from metrics.ledger_entry r where r.reverses = e.id)
    join jsonb_to_recordset(${JSON.stringify(placed)}::text::jsonb) as p (place text, district text) on p.district = e.district_code
    group by 1, 2, 3 order by 1, 2, 3`),
]

const readActivity = async (sql: Sql) => [
  ...(await sql`
    select organization_id, month::text, type, accepted, pending, returned, reconstructed, first_on::text
    from reporting.activity order by 1, 2, 3`),
]

/** The same from the records and their history, a step being what says when one was first submitted. */
const reportedByMonth = async (sql: Sql) => [
  ...(await sql`
    select r.organization_id, date_trunc('month', r.occurred_on::timestamp)::date::text as month, r.type,
      (count(*) filter (where r.status = 'ACCEPTED'))::integer as accepted,
      (count(*) filter (where r.status in ('SUBMITTED', 'ENDORSED')))::integer as pending,
      (count(*) filter (where r.status = 'RETURNED'))::integer as returned,
      coalesce(bool_or(r.provenance = 'RECONSTRUCTED') filter (where r.status <> 'RETURNED'), false) as reconstructed,
      (min(s.day) filter (where r.status <> 'RETURNED' and r.provenance <> 'RECONSTRUCTED'))::text as first_on
    from reporting.record r
    cross join lateral (
      select min((t.at at time zone 'Asia/Shanghai')::date) as day from reporting.step t where t.record_id = r.id and t.action = 'SUBMIT'
    ) s
    where r.presented and r.status in ('SUBMITTED', 'ENDORSED', 'RETURNED', 'ACCEPTED') and s.day is not null
    group by 1, 2, 3 order by 1, 2, 3`),
]

const tallied = async (sql: Sql) => [
  ...(await sql`
    select organization_id, district_code, type, status, records from reporting.tally where records <> 0 order by 1, 2, 3, 4`),
]

const countedByState = async (sql: Sql) => [
  ...(await sql`
    select organization_id, district_code, type, status, count(*)::integer as records from reporting.record
    where presented and status <> 'DRAFT' and submitted_at is not null group by 1, 2, 3, 4 order by 1, 2, 3, 4`),
]

/** Titles as they are searched, and as the records have them. */
const searchable = async (sql: Sql, table: 'searched_title' | 'record') => [
  ...(table === 'record'
    ? await sql`select reporting.doubled(title) as title, count(*)::integer from reporting.record group by 1 order by 1`
    : await sql`select doubled as title, count(*)::integer from reporting.searched_title group by 1 order by 1`),
]
