import type { Db } from '@kexie/db/database'
import { heavyReads } from '@kexie/runtime/heavy-reads'
import { type SQL, sql } from 'drizzle-orm'
import { type Cell, never, type Span } from '../figure/cube.ts'
import type { CodesByMeasure } from '../figure/needs.ts'
import { isOnItsDay, isPartOf, scopesAt } from './areas.ts'
import { bends, sumOfBends } from './bends.ts'
import { type CellRow, cellOf } from './cell-row.ts'
import { cubeDistinct, cubeMonth, cubeYear, ledger } from './in-force.ts'
import { isLately, knownThen } from './known-then.ts'
import type { PendingEntry } from './pending.ts'
import { cellsBesideCubes, unreversed, unreversedAfter } from './unreversed.ts'

/** The past is read from more than the cubes. */
const inTurn = heavyReads()

/** What is read of a span. */
interface Asked {
  codes: CodesByMeasure
  /** Years that are read month by month: those within which something below the area moved; all for a span that is not of whole years. */
  byMonth: readonly number[] | 'ALL'
}

/** Everything figures of one span are computed from, in one statement. */
export async function readCells(db: Db, span: Span, asked: Asked): Promise<Cell[]> {
  if (asked.codes.all.length === 0) return []
  const query = await waysTo(db, span, asked)
  const read = () => db.execute<CellRow>(query)
  const rows = await (span.asOf ? inTurn(read) : read())
  return rows.map(cellOf)
}

/** The cells of a span that are in no cube, as they would be once a decision has posted `pending`. */
export async function readCellsAfter(
  db: Db,
  span: Span,
  { codes, pending }: { codes: CodesByMeasure; pending: readonly PendingEntry[] },
): Promise<Cell[]> {
  const found = besideCubes(span, codes, unreversedAfter(pending))
  return found.length === 0 ? [] : (await db.execute<CellRow>(united(found))).map(cellOf)
}

const united = (cells: readonly SQL[]): SQL => sql.join([...cells], sql` union all `)

/** The cubes answer for an area now; for a moment the cubes and what was posted since, or the ledger up to then. */
async function waysTo(db: Db, span: Span, asked: Asked): Promise<SQL> {
  const { asOf, organizationId } = span
  return asOf && organizationId === null && (await isLately(db, asOf))
    ? areaThen({ ...span, asOf }, asked)
    : cellsOf(span, asked)
}

/** What was known of an area at a moment, from the cubes. */
export function areaThen(span: Span & { asOf: Date }, asked: Asked): SQL {
  const { asOf } = span
  const { codes, byMonth } = asked
  const counted = sql`indicator = any (${array(codes.all)}) and counting <> 'JOINT' and ${inArea(span)}
    and ${yearsOf(span, codes, sql`extract(year from occurred_on)`)}`
  const then = knownThen({
    asOf,
    counted,
    month: monthOf(byMonth),
    sums: sumsOf(span, asked),
    distinct: sql`select indicator, scope_code, month, previous_month, subjects from ${cubeDistinct(asOf)} c
      where indicator = any (${array(codes.distinct)}) and ${inScope(span)}`,
    scopes: sql`l.indicator = any (${array(codes.distinct)}) and ${inScope(span)}`,
    subjects: subjectCells(sql`subjects`, span, asked),
  })
  return united([then, observations(span, codes), ...besideCubes(span, codes)])
}

/** For an area now from the cubes, for anything else from the ledger. */
export function cellsOf(span: Span, asked: Asked): SQL {
  const { organizationId, asOf } = span
  const { codes } = asked
  const apart = [observations(span, codes), ...besideCubes(span, codes)]
  if (organizationId === null && asOf === null)
    return united([sumCube(span, asked), distinctCube(span, asked), ...apart])
  const net = netEntries(span, asked)
  const place = organizationId === null ? sql`district_code` : sql`${organizationId}`
  const scope =
    organizationId === null
      ? sql`join (select * from ${scopesAt(asOf)} where ${inScope(span)}) s on s.district_code = net.district_code and ${isOnItsDay(sql`occurred_on`)}`
      : sql`cross join (select ${organizationId}::text as scope_code) s`
  return sql`with net as (${net}) ${united([netSums(place), netDistinct(scope, span, asked), ...apart])}`
}

const array = (values: readonly (string | number)[]) => sql`${sql.param([...values])}::text[]`
/** What lay in the area, or in what it was made of, on some day. */
const inArea = (span: Span) =>
  sql`district_code in (select district_code from ${scopesAt(span.asOf)} where ${inScope(span)})`

/** Flows need the year before for growth; stocks and ranks need all the years there are. */
const yearsOf = ({ from, to }: Span, { histories }: CodesByMeasure, year: SQL) =>
  sql`${year} <= ${to} and (${year} >= ${from - 1} or indicator = any (${array(histories)}))`

const sumCube = (span: Span, asked: Asked): SQL => sql`
    select indicator, area, year, month, kind, quantity::text as quantity, entries, ${bends}, 0 as apart
    from (${sumsOf(span, asked)}) s`

/** Sums by district and year, or by month. */
function sumsOf(span: Span, { codes, byMonth }: Asked): SQL {
  const { asOf } = span
  const sums = sql`district_code as area, year::integer as year, 1 as month, counting::text as kind, quantity, entries, ${bends}`
  const years = sql`select indicator, ${sums} from ${cubeYear(asOf)} c where ${ofArea(span, codes, sql`year`)}`
  if (byMonth.length === 0) return years
  const year = sql`extract(year from month)::integer`
  const months = sql`
    select indicator, district_code as area, ${year} as year, extract(month from month)::integer as month, counting::text as kind, sum(quantity) as quantity,
      sum(entries)::integer as entries, ${sumOfBends(sql`c`)}
    from ${cubeMonth(asOf)} c where ${ofArea(span, codes, year)} and ${isByMonth(byMonth, year)}
    group by 1, 2, 3, 4, 5`
  return byMonth === 'ALL' ? months : sql`${years} and year <> all (${numbers(byMonth)}) union all ${months}`
}

const numbers = (values: readonly number[]) => sql`${sql.param([...values])}::integer[]`

const ofArea = (span: Span, codes: CodesByMeasure, year: SQL) =>
  sql`indicator = any (${array(codes.all)}) and counting <> 'JOINT' and ${yearsOf(span, codes, year)} and ${inArea(span)}`

const isByMonth = (byMonth: Asked['byMonth'], year: SQL): SQL =>
  byMonth === 'ALL' ? sql`true` : sql`${year} = any (${numbers(byMonth)})`

/** The month a row's sum is of. */
const monthOf = (byMonth: Asked['byMonth']): SQL =>
  byMonth.length === 0
    ? sql`1`
    : sql`case when ${isByMonth(byMonth, sql`extract(year from occurred_on)::integer`)} then extract(month from occurred_on)::integer else 1 end`

const inScope = (span: Span) => sql`(scope_code = ${span.area} or ${isPartOf(span, sql`scope_code`)})`

const distinctCube = (span: Span, asked: Asked): SQL =>
  subjectCells(
    sql`(select * from ${cubeDistinct(null)} c where indicator = any (${array(asked.codes.distinct)}) and ${inScope(span)})`,
    span,
    asked,
  )

/**
 * Subjects by the month they occur in and the one they occurred in last before it, of rows with `month`, `previous_month` and `subjects`; or by
 * the years of both: whoever occurred earlier in a year is not new to any whole years.
 */
function subjectCells(rows: SQL, span: Span, { codes, byMonth }: Asked): SQL {
  const year = sql`extract(year from month)::integer`
  const isAll = byMonth === 'ALL'
  return sql`
    select indicator, scope_code, ${year} as year, ${isAll ? sql`extract(month from month)::integer` : sql`1`} as month, 'DISTINCT',
      sum(subjects)::numeric(20, 2)::text, 0, 0, 0, 0, 0::numeric, ${isAll ? monthNumber(sql`previous_month`) : sql`${lastOfYear(sql`previous_month`)}`} as apart
    from ${rows} d where ${yearsOf(span, codes, year)} and ${isAll ? sql`true` : sql`previous_month < date_trunc('year', month)`}
    group by 1, 2, 3, 4, 12 having sum(subjects) <> 0`
}

/** A month's place among all there are; before all of them where there is none. */
const monthNumber = (month: SQL): SQL =>
  sql`case when ${month} = '-infinity' then ${sql.raw(`${never}`)} else (extract(year from ${month}) * 12 + extract(month from ${month}) - 1)::integer end`

const lastOfYear = (month: SQL): SQL =>
  sql`case when ${month} = '-infinity' then ${sql.raw(`${never}`)} else (extract(year from ${month}) * 12 + 11)::integer end`

/** The latest observation of each month that has not been taken back, for the area itself and its parts. */
function observations(span: Span, { observed }: CodesByMeasure): SQL {
  const { to, area, organizationId, asOf } = span
  const known = asOf === null ? sql`true` : sql`recorded_at <= ${asOf.toISOString()}::timestamptz`
  const place =
    organizationId === null
      ? sql`(district_code = ${area} or ${isPartOf(span, sql`district_code`)})`
      : sql`organization_id = ${organizationId}::uuid`
  return sql`
    (select distinct on (indicator, area, year, month) indicator, ${organizationId === null ? sql`district_code` : sql`${organizationId}`} as area,
            extract(year from occurred_on)::integer as year, extract(month from occurred_on)::integer as month, 'OBSERVED' as kind, quantity::text, 1,
            (relation = 'AT_LEAST')::integer, (relation = 'AT_MOST')::integer, (relation = 'ABOUT')::integer, spread, 0
     from ${ledger(asOf)} e
     where indicator = any (${array(observed)}) and reverses is null and ${known} and ${place}
       and extract(year from occurred_on) <= ${to}
       and not exists (select from metrics.ledger_entry r where r.reverses = e.id ${asOf === null ? sql`` : sql`and r.recorded_at <= ${asOf.toISOString()}::timestamptz`})
     order by indicator, area, year, month, occurred_on desc, id desc)`
}

/** What of the span is in no cube, of the entries that stand or would. */
const besideCubes = (span: Span, codes: CodesByMeasure, entries: SQL = unreversed(span.asOf)): SQL[] =>
  cellsBesideCubes(span, codes, {
    entries,
    isThere: isOfPlace(span),
    isThen: yearsOf(span, codes, sql`extract(year from occurred_on)`),
  })

/** Which entries count in the span's area, or for its organization. */
const isOfPlace = (span: Span): SQL =>
  span.organizationId === null
    ? sql`counting = 'COUNTED' and ${inArea(span)}`
    : sql`counting <> 'PLANNED' and organization_id = ${span.organizationId}::uuid`

/** Ledger entries with their sign, where the cube cannot answer: a past moment, or one organization. */
function netEntries(span: Span, { codes, byMonth }: Asked): SQL {
  const { organizationId, asOf } = span
  const known = asOf === null ? sql`true` : sql`recorded_at <= ${asOf.toISOString()}::timestamptz`
  const place =
    organizationId === null
      ? sql`counting <> 'JOINT' and ${inArea(span)}`
      : sql`organization_id = ${organizationId}::uuid`
  return sql`
    select indicator, district_code, occurred_on, extract(year from occurred_on)::integer as year, ${monthOf(byMonth)} as month, case counting when 'PLANNED' then 'PLANNED' else 'COUNTED' end as kind,
           quantity, subject, sign, ${bends}
    from ${ledger(asOf)} e
    where indicator = any (${array(codes.all)}) and ${known} and ${place} and ${yearsOf(span, codes, sql`extract(year from occurred_on)`)}`
}

function netSums(place: SQL): SQL {
  return sql`
    select indicator, ${place} as area, year, month, kind, sum(quantity)::text as quantity, sum(sign)::integer as entries,
           ${sumOfBends(sql`net`)}, 0 as apart
    from net group by 1, 2, 3, 4, 5`
}

const netDistinct = (scope: SQL, span: Span, asked: Asked): SQL =>
  subjectCells(
    sql`(
      select indicator, scope_code, month, lag(month, 1, '-infinity'::date) over (partition by indicator, scope_code, subject order by month) as previous_month, 1 as subjects
      from (
        select indicator, scope_code, subject, date_trunc('month', occurred_on::timestamp)::date as month
        from net ${scope} where subject is not null and kind = 'COUNTED'
        group by 1, 2, 3, 4 having sum(sign) > 0
      ) presence
    )`,
    span,
    asked,
  )
