import type { Db } from '@kexie/db/database'
import { sql } from 'drizzle-orm'
import type { Span } from '../figure/cube.ts'
import { isInArea } from './areas.ts'
import { ledger } from './in-force.ts'

/** Moment of the last posting there is, or was at a moment; null for an empty ledger. */
export async function lastPosting(db: Db, asOf: Date | null): Promise<Date | null> {
  const [row] = await db.execute<{ moment: string | null }>(
    asOf === null
      ? sql`select recorded_at::text as moment from metrics.ledger_entry order by id desc limit 1`
      : sql`select recorded_at::text as moment from metrics.ledger_entry
          where recorded_at <= ${asOf.toISOString()}::timestamptz order by recorded_at desc limit 1`,
  )
  return row?.moment ? new Date(row.moment) : null
}

/** Moment of the first posting of some indicators in the span's area or organization, null without any. */
export async function firstPosting(db: Db, codes: readonly string[], span: Span): Promise<Date | null> {
  const { organizationId } = span
  const place =
    organizationId === null
      ? sql`counting = 'COUNTED' and ${isInArea({ ...span, asOf: null }, { district: sql`e.district_code`, day: sql`e.occurred_on` })}`
      : sql`organization_id = ${organizationId}::uuid`
  const [row] = await db.execute<{ moment: string | null }>(sql`
    select min(recorded_at)::text as moment from ${ledger(null)} e
    where indicator = any (${sql.param([...codes])}::text[]) and ${place}`)
  return row?.moment ? new Date(row.moment) : null
}

/** Returns once every posting begun before now is done, so that the past can be read for good. */
export async function awaitPostings(db: Db): Promise<void> {
  await db.execute(sql`select metrics.await_postings()`)
}
