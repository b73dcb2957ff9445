import type { Db } from '@kexie/db/database'
import { sql } from 'drizzle-orm'

/** Types of records that an organization does not report. */
export async function listBarredTypes(db: Db, organizationId: string): Promise<string[]> {
  const [row] = await db.execute<{ types: string[] }>(
    sql`select reporting.barred_types(${organizationId}::uuid) as types`,
  )
  return (row?.types ?? []).toSorted()
}
