import { toDecimal } from '@kexie/schema/quantity'
import { type SQL, sql } from 'drizzle-orm'
import { ever, type Span } from '../figure/cube.ts'
import type { CodesByMeasure } from '../figure/needs.ts'
import { bends, sumOfBends } from './bends.ts'
import { ledger, rulesInForce } from './in-force.ts'
import { stands } from './ledger.ts'
import type { PendingEntry } from './pending.ts'

/*
 * What reversals cannot be taken off of again, a largest number above all, is in no cube: it is read from the entries that stand of its rule,
 * by the index of rules and days, and told in cells as everything else (decision 61).
 */

/** The entries that stand of rules in force, as known at a moment or now, with what their rule compares (`per`). */
export const unreversed = (asOf: Date | null): SQL => sql`(
  select e.*, r.terms -> 0 ->> 'per' as per from ${ledger(asOf)} e join metrics.rule r on r.id = e.rule_id where ${stands(sql`e`, asOf)})`

/** The same once a decision has posted what it would. */
export function unreversedAfter(pending: readonly PendingEntry[]): SQL {
  const gone = pending.flatMap(({ reverses }) => reverses ?? [])
  const posted = pending.filter(({ reverses }) => reverses === null)
  const columns = sql`district_code, organization_id, record_id, occurred_on, quantity, subject, relation, counting, ${bends}`
  return sql`(
    select indicator, per, ${columns} from ${unreversed(null)} s where s.id <> all (${sql.param(gone)}::bigint[])
    union all
    select p.indicator, r.terms -> 0 ->> 'per', ${columns} from jsonb_to_recordset(${JSON.stringify(posted.map(rowOf))}::text::jsonb) as p (
      indicator text, district_code text, organization_id uuid, record_id uuid, occurred_on date, quantity numeric, spread numeric, subject text,
      relation public.relation, counting public.counting, at_least integer, at_most integer, about integer)
    join ${rulesInForce(null)} f on f.indicator = p.indicator and p.occurred_on >= f.since and p.occurred_on < f.until join metrics.rule r on r.id = f.rule_id)`
}

const rowOf = ({ districtCode, organizationId, recordId, occurredOn, ...entry }: PendingEntry) => ({
  ...{
    indicator: entry.indicator,
    subject: entry.subject,
    relation: entry.relation,
    counting: entry.counting,
  },
  ...{
    district_code: districtCode,
    organization_id: organizationId,
    record_id: recordId,
    occurred_on: occurredOn,
  },
  ...{ quantity: toDecimal(entry.quantity), spread: toDecimal(entry.spread) },
  ...{ at_least: entry.atLeast, at_most: entry.atMost, about: entry.about },
})

/** Columns of a cell's place and time, of entries with `area` and `occurred_on`. */
const areaAndMonth = sql`indicator, area, extract(year from occurred_on)::integer as year, extract(month from occurred_on)::integer as month`

/**
 * Cells of extremes: by area and month the largest or smallest number of those that relate alike to the true one, or by day all of it.
 * @param entries with `indicator`, `per`, `area`, `occurred_on`, `quantity`, `relation` and how they bend a sum
 * @param smallest indicators of which the smallest is taken
 */
export function extremeCells(entries: SQL, smallest: readonly string[]): SQL {
  const isSmallest = sql`indicator = any (${sql.param([...smallest])}::text[])`
  const of = (number: SQL) =>
    sql`case when per is not null then sum(${number}) when ${isSmallest} then min(${number}) else max(${number}) end`
  const [alike, day] = [
    sql`case when per is null then relation end`,
    sql`case when per is not null then occurred_on end`,
  ]
  return sql`
    select ${areaAndMonth}, case when per is null then 'EXTREME' else 'DAY' end as kind, (${of(sql`quantity`)})::text as quantity, count(*)::integer as entries,
      ${ofAll(sql`at_least`)}, ${ofAll(sql`at_most`)}, ${ofAll(sql`about`)}, (${of(sql`quantity + spread`)}) - (${of(sql`quantity`)}) as spread,
      coalesce(extract(day from ${day})::integer, 0) as apart
    from (${entries}) e group by 1, 2, 3, 4, per, ${alike}, ${day}`
}

/** Of a day how many there are, of numbers that relate alike whether they do. */
const ofAll = (count: SQL) =>
  sql`case when per is null then max(${count}) else sum(${count}) end::integer as ${count}`

/**
 * Cells of levels: by area and month what each body returned last in the month, and in which month it did so next. Of two returns of one
 * day it is the one that was begun later. A body that returns from another area since has no level in the one before.
 * @param entries of all areas, with `indicator`, `organization_id`, `record_id`, `occurred_on`, `quantity` and how they bend a sum
 * @param area what a cell is of; `isThere` which cells are told
 */
export const levelCells = (entries: SQL, { area, isThere }: { area: SQL; isThere: SQL }): SQL => sql`
  select indicator, ${area} as area, extract(year from month)::integer as year, extract(month from month)::integer as month, 'LEVEL' as kind,
    sum(quantity)::text as quantity, count(*)::integer as entries, ${sumOfBends(sql`r`)},
    coalesce((extract(year from next_month) * 12 + extract(month from next_month) - 1)::integer, ${sql.raw(`${ever}`)}) as apart
  from (
    select m.*, rank() over (partition by indicator, organization_id, month order by occurred_on desc, record_id desc) as place,
      min(month) over (partition by indicator, organization_id order by month groups between 1 following and unbounded following) as next_month
    from (select e.*, date_trunc('month', occurred_on::timestamp)::date as month from (${entries}) e) m
  ) r where place = 1 and ${isThere} group by 1, 2, 3, 4, next_month`

/** Which entries of the ledger count in a span: columns `indicator`, `counting`, `district_code`, `organization_id` and `occurred_on`. */
interface Counting {
  /** All that stand. */
  entries: SQL
  /** In its area, or for its organization. */
  isThere: SQL
  /** In its years. */
  isThen: SQL
}

/** The cells of a span that no cube has, each kind by itself; none where none is asked for. */
export function cellsBesideCubes(
  { organizationId }: Pick<Span, 'organizationId'>,
  { extremes, smallest, levels }: CodesByMeasure,
  { entries, isThere, isThen }: Counting,
): SQL[] {
  const area = organizationId === null ? sql`district_code` : sql`${organizationId}::text`
  const of = (codes: readonly string[]) =>
    sql`indicator = any (${sql.param([...codes])}::text[]) and ${isThen}`
  const numbers = sql`select s.*, ${area} as area from ${entries} s where ${of(extremes)} and ${isThere}`
  const returns = sql`select s.* from ${entries} s where ${of(levels)} and counting = 'COUNTED'`
  return [
    ...(extremes.length > 0 ? [extremeCells(numbers, smallest)] : []),
    ...(levels.length > 0 ? [levelCells(returns, { area, isThere })] : []),
  ]
}
