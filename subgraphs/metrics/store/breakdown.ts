import type { Db } from '@kexie/db/database'
import { isExtreme, type Measure } from '@kexie/schema/indicator'
import { firstDay, lastDay } from '@kexie/schema/period'
import { type SQL, sql } from 'drizzle-orm'
import type { BendsRow } from '../figure/bends.ts'
import type { Cell, Span } from '../figure/cube.ts'
import { sumOfBends } from './bends.ts'
import { ledger } from './in-force.ts'
import { counting, isReturnedLast, placed, placesOf } from './ledger.ts'
import { extremeCells, unreversed } from './unreversed.ts'

/** What entries with the same values count together; of extremes several rows of the same values, each a cell of theirs. */
export interface PartRow extends Record<string, unknown>, BendsRow {
  /** In the order of the fields asked for; null where it is not known. */
  values: readonly (string | boolean | null)[]
  quantity: string
  entries: number
  /** Of what is no extreme the same for all. */
  kind: Cell['kind']
  year: number
  month: number
  apart: number
}

interface PartsKey {
  code: string
  measure: Measure
  span: Span
  /** Fields as the rule names them. */
  by: readonly string[]
}

/** An indicator's standing entries added up by what it is broken down by; subjects once in each part, of extremes what may be theirs. */
export const listParts = (db: Db, key: PartsKey): Promise<PartRow[]> =>
  db.execute<PartRow>(isExtreme(key.measure) ? extremesOf(key) : sumsOf(key))

/** The values that an entry has of the fields. */
const valuesOf = (by: readonly string[]): SQL =>
  sql`to_jsonb(array(select e.dimensions -> f from unnest(${sql.param([...by])}::text[]) with ordinality k (f, place) order by place))`

function sumsOf({ code, measure, span, by }: PartsKey): SQL {
  const since = measure === 'STOCK' ? '-infinity' : firstDay(span)
  const isAtEnd = measure === 'STOCK' || measure === 'LEVEL'
  const quantity = measure === 'DISTINCT' ? sql`count(distinct e.subject)` : sql`sum(e.quantity)`
  return sql`
    with ${placesOf(span)}
    select ${valuesOf(by)} as "values", ${quantity}::text as quantity, count(*)::integer as entries,
      ${sumOfBends(sql`e`)}, 'COUNTED' as kind, 0 as year, 1 as month, 0 as apart
    from ${ledger(span.asOf)} e
    where e.indicator = ${code} and e.occurred_on between ${since}::date and ${lastDay(span)}::date
      and ${counting(span, sql`${isAtEnd}::boolean`)} and ${measure === 'LEVEL' ? isReturnedLast(span) : sql`true`}
    group by 1`
}

/** Values take the place of areas. */
function extremesOf({ code, measure, span, by }: PartsKey): SQL {
  const entries = sql`select e.*, ${valuesOf(by)} as area from ${unreversed(span.asOf)} e
    where e.indicator = ${code} and e.occurred_on between ${firstDay(span)}::date and ${lastDay(span)}::date and ${placed(span)}`
  return sql`with ${placesOf(span)} select c.*, c.area as "values" from (${extremeCells(entries, measure === 'MIN' ? [code] : [])}) c`
}
