import type { Db } from '@kexie/db/database'
import type { Measure } from '@kexie/schema/indicator'
import { firstDay, lastDay } from '@kexie/schema/period'
import { sql } from 'drizzle-orm'
import type { BendsRow } from '../figure/bends.ts'
import type { Span } from '../figure/cube.ts'
import { sumOfBends } from './bends.ts'
import { ledger } from './in-force.ts'
import { counting, placesOf } from './ledger.ts'

/** What entries with the same values count together. */
export interface PartRow extends Record<string, unknown>, BendsRow {
  /** In the order of the fields asked for; null where it is not known. */
  values: readonly (string | boolean | null)[]
  quantity: string
  entries: number
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
      ${sumOfBends(sql`e`)}
    from ${ledger(span.asOf)} e
    where e.indicator = ${code} and e.occurred_on between ${since}::date and ${lastDay(span)}::date
      and ${counting(span, sql`${isStock}::boolean`)}
    group by 1`)
}
