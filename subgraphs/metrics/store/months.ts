import type { Db } from '@kexie/db/database'
import { firstDay, lastDay } from '@kexie/schema/period'
import { type SQL, sql } from 'drizzle-orm'
import type { BendsRow } from '../figure/bends.ts'
import type { Span } from '../figure/cube.ts'
import { isInArea } from './areas.ts'
import { sumOfBends } from './bends.ts'
import { cubeMonth, ledger } from './in-force.ts'
import { counting, placesOf } from './ledger.ts'

interface MonthRow extends Record<string, unknown>, BendsRow {
  month: string
  quantity: string
}

/** Sums of the flow `code` by month; as known at a past moment from the ledger itself. */
export function listMonths(db: Db, code: string, span: Span): Promise<MonthRow[]> {
  return db.execute<MonthRow>(span.asOf ? monthsKnown(code, span) : monthsNow(code, span))
}

/** Joint shares count for an organization only. */
function monthsNow(code: string, span: Span): SQL {
  const { organizationId } = span
  const place =
    organizationId === null
      ? sql`counting = 'COUNTED' and ${isInArea(span, { district: sql`c.district_code`, day: sql`c.month` })}`
      : sql`counting <> 'PLANNED' and organization_id = ${organizationId}::uuid`
  return sql`
    select to_char(month, 'YYYY-MM') as month, sum(quantity)::text as quantity, ${sumOfBends(sql`c`)} from ${cubeMonth(null)} c
    where indicator = ${code} and ${place} and month between ${firstDay(span)}::date and ${lastDay(span)}::date
    group by 1 having sum(entries) > 0 order by 1`
}

const monthsKnown = (code: string, span: Span): SQL => sql`
  with ${placesOf(span)}
  select to_char(e.occurred_on, 'YYYY-MM') as month, sum(e.quantity)::text as quantity, ${sumOfBends(sql`e`)} from ${ledger(span.asOf)} e
  where e.indicator = ${code} and e.occurred_on between ${firstDay(span)}::date and ${lastDay(span)}::date
    and ${counting(span)}
  group by 1 having sum(e.sign) > 0 order by 1`
