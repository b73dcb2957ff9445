import type { Db } from '@kexie/db/database'
import type { Measure } from '@kexie/schema/indicator'
import { firstDay, lastDay } from '@kexie/schema/period'
import { sql } from 'drizzle-orm'
import type { Span } from '../figure/cube.ts'
import { ledger } from './in-force.ts'
import { counting, placesOf } from './ledger.ts'

/** What entries with the same values count together. */
export interface PartRow extends Record<string, unknown> {
  /** In the order of the fields asked for; null where it is not known. */
  values: readonly (string | boolean | null)[]
  quantity: string
  entries: number
  at_least: number
  at_most: number
  about: number
}

interface PartsKey {
  code: string
  measure: Measure
  span: Span
  /** Fields as the rule names them. */
  by: readonly string[]
}

/** An indicator's standing entries added up by what it is broken down by; subjects once in each part. */
export function listParts(db: Db, { code, measure, span, by }: PartsKey): Promise<PartRow[]> {
  const isStock = measure === 'STOCK'
  const since = isStock ? '-infinity' : firstDay(span)
  const quantity = measure === 'DISTINCT' ? sql`count(distinct e.subject)` : sql`sum(e.quantity)`
  return db.execute<PartRow>(sql`
    with ${placesOf(span)}
    select to_jsonb(array(select e.dimensions -> f from unnest(${sql.param([...by])}::text[]) with ordinality k (f, place) order by place)) as "values",
      ${quantity}::text as quantity, count(*)::integer as entries,
      sum(e.at_least)::integer as at_least, sum(e.at_most)::integer as at_most, sum(e.about)::integer as about
    from ${ledger(span.asOf)} e
    where e.indicator = ${code} and e.occurred_on between ${since}::date and ${lastDay(span)}::date
      and ${counting(span, sql`${isStock}::boolean`)}
    group by 1`)
}
