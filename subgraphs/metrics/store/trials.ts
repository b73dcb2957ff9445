import type { Db } from '@kexie/db/database'
import { heavyReads } from '@kexie/runtime/heavy-reads'
import type { CompiledTerm } from '@kexie/schema/compile-term'
import { isExtreme, type Measure } from '@kexie/schema/indicator'
import { fromDecimal, type Hundredths } from '@kexie/schema/quantity'
import type { Term } from '@kexie/schema/rule'
import { type SQL, sql } from 'drizzle-orm'
import type { Bends } from '../figure/bends.ts'
import type { Cell } from '../figure/cube.ts'
import { type CellRow, cellOf } from './cell-row.ts'
import type { PendingEntry } from './pending.ts'
import { extremeCells, levelCells } from './unreversed.ts'

/** What the indicator of a trial would be called, if it were one. */
export const triedCode = 'trial'

/** A trial evaluates every record of its types. */
const inTurn = heavyReads()

/** Most records of either kind that a trial shows. */
const shown = 20

/** Entries of one month, district, kind and subject together. */
export type TriedEntries = Pick<
  PendingEntry,
  'occurredOn' | 'districtCode' | 'quantity' | 'subject' | 'counting' | 'sign' | 'isRebuilt' | keyof Bends
>

export interface CountedRecord {
  id: string
  quantity: Hundredths
}

/** A record that does not count, and what of its nearest term it lacks, by place. */
export interface UncountedRecord {
  id: string
  term: number
  unmet: readonly number[]
}

export interface Tried {
  entries: readonly TriedEntries[]
  /** What is in no cube of any other indicator either: of all, and of what was rebuilt. */
  cells: readonly Cell[]
  rebuiltCells: readonly Cell[]
  recordCount: number
  counted: readonly CountedRecord[]
  uncounted: readonly UncountedRecord[]
}

/** What is tried: terms as the database evaluates them, and what each asks of a record, one path a part; of what does not count nothing is told where no parts are. */
export interface TriedRule {
  terms: readonly CompiledTerm[]
  parts: readonly (readonly string[])[]
  measure: Measure
  /** What its largest or smallest is taken of. */
  per: Term['per']
  /** From when records count; since ever for what adds up. */
  countsFrom: string
  from: string
  to: string
}

interface TriedRow extends Record<string, unknown> {
  entries: (Omit<TriedEntries, 'quantity' | 'spread'> & { quantity: string; spread: string })[]
  cells: CellRow[]
  rebuilt_cells: CellRow[]
  record_count: number
  counted: { id: string; quantity: string }[]
  uncounted: UncountedRecord[]
}

/** Evaluates a rule over the accepted records of its types, once: sums by month, the records that count and those that just do not. */
export async function tryTerms(db: Db, rule: TriedRule): Promise<Tried> {
  const { terms, parts, measure, countsFrom, from, to } = rule
  const compiled = terms.map((term, place) => ({ ...term, rule_id: 0, term: place, indicator: '' }))
  const asked = parts.map((paths, term) => ({ term, type: terms[term]?.record_type, paths }))
  const subject = measure === 'DISTINCT' ? sql`subject` : sql`null::text`
  const [row] = await inTurn(() =>
    db.execute<TriedRow>(sql`
      with tried as materialized (
        select * from metrics.tried(${JSON.stringify(compiled)}::text::jsonb)
      ), entries as (
        select date_trunc('month', occurred_on::timestamp)::date as "occurredOn", district_code as "districtCode", ${subject} as subject, counting, is_rebuilt as "isRebuilt",
          sum(quantity)::text as quantity, sum(sign)::integer as sign, sum(at_least)::integer as "atLeast", sum(at_most)::integer as "atMost", sum(about)::integer as about, sum(spread)::text as spread
        from tried where counting <> 'JOINT' group by 1, 2, 3, 4, 5
      ), counted as (
        select record_id as id, sum(quantity)::text as quantity, max(occurred_on) as day
        from ${countedRecords(rule)} t where counting = 'COUNTED' and occurred_on between ${countsFrom}::date and ${to}::date group by record_id
      ), uncounted as (
        select distinct on (r.id) r.id, r.occurred_on as day, g.term, u.unmet
        from jsonb_to_recordset(${JSON.stringify(asked)}::text::jsonb) as g (term integer, type text, paths jsonb)
        join reporting.record r on r.type = g.type and r.status = 'ACCEPTED' and r.withdraws is null and r.occurred_on between ${from}::date and ${to}::date
        cross join lateral (select array(
          select p.place::integer - 1 from jsonb_array_elements_text(g.paths) with ordinality as p (path, place)
          where (r.content @? p.path::jsonpath) is not true order by p.place) as unmet) u
        where not exists (select from tried t where t.record_id = r.id)
        order by r.id, cardinality(u.unmet), g.term
      )
      select (select coalesce(jsonb_agg(e), '[]') from entries e) as entries,
        (select coalesce(jsonb_agg(c), '[]') from (${cellsOf(rule, sql`true`)}) c) as cells,
        (select coalesce(jsonb_agg(c), '[]') from (${cellsOf(rule, sql`is_rebuilt`)}) c) as rebuilt_cells,
        (select count(*)::integer from counted) as record_count,
        (select coalesce(jsonb_agg(c order by c.day desc, c.id), '[]') from (select * from counted order by day desc, id limit ${shown}) c) as counted,
        (select coalesce(jsonb_agg(u order by cardinality(u.unmet), u.day desc, u.id), '[]')
         from (select * from uncounted order by cardinality(unmet), day desc, id limit ${shown}) u) as uncounted`),
  )
  return {
    entries: (row?.entries ?? []).map((one) => ({
      ...one,
      quantity: fromDecimal(one.quantity),
      spread: fromDecimal(one.spread),
    })),
    cells: (row?.cells ?? []).map(cellOf),
    rebuiltCells: (row?.rebuilt_cells ?? []).map(cellOf),
    recordCount: row?.record_count ?? 0,
    counted: (row?.counted ?? []).map(({ id, quantity }) => ({ id, quantity: fromDecimal(quantity) })),
    uncounted: row?.uncounted ?? [],
  }
}

/** The cells of what no cube has, as the entries that were tried make them. */
function cellsOf({ measure, per }: TriedRule, isAsked: SQL): SQL {
  const entries = sql`select t.*, ${triedCode}::text as indicator, ${per ?? null}::text as per, district_code as area from tried t where counting = 'COUNTED' and ${isAsked}`
  if (measure === 'LEVEL') return levelCells(entries, { area: sql`district_code`, isThere: sql`true` })
  if (isExtreme(measure)) return extremeCells(entries, measure === 'MIN' ? [triedCode] : [])
  return sql`select 1 where false`
}

/** A level stands on what was returned last. */
const countedRecords = ({ measure, countsFrom, to }: TriedRule): SQL =>
  measure === 'LEVEL'
    ? sql`(select r.* from (
        select t.*, rank() over (partition by t.organization_id order by t.occurred_on desc, t.record_id desc) as place
        from tried t where counting = 'COUNTED' and occurred_on between ${countsFrom}::date and ${to}::date) r where place = 1)`
    : sql`tried`
