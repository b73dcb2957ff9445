import type { Db } from '@kexie/db/database'
import { roadshow, salon, startupContest } from '@kexie/db/tables/incubators'
import { record } from '@kexie/db/tables/reporting'
import { sameRevision } from '@kexie/records/read-records'
import { and, eq, isNotNull, sql } from 'drizzle-orm'
import type { ActivityBrand } from '../schema.generated.ts'

/** Where the events of a brand are kept, and the day each was held: a contest on the day of its final. */
const held = {
  CONTEST: { table: startupContest, day: startupContest.finalOn },
  ROADSHOW: { table: roadshow, day: record.occurredOn },
  SALON: { table: salon, day: record.occurredOn },
} as const

/** Every day on which an accepted event of `brand` was held, in order. */
export async function heldDays(db: Db, brand: ActivityBrand): Promise<string[]> {
  const { table, day } = held[brand]
  const rows = await db
    .selectDistinct({ day: sql<string>`${day}::text`.as('day') })
    .from(record)
    .innerJoin(table, sameRevision(table))
    .where(and(eq(record.status, 'ACCEPTED'), isNotNull(day)))
    .orderBy(sql`day`)
  return rows.map((row) => row.day)
}
