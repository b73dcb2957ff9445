import type { Db } from '@kexie/db/database'
import { sql } from 'drizzle-orm'

/** Whether there is an organization of that key whom the caller may know of. */
export async function isOrganization(db: Db, key: string): Promise<boolean> {
  const rows = await db.execute(sql`select from association.organization where id = ${key}::uuid`)
  return rows.length > 0
}
