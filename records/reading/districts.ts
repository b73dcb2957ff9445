import type { Db } from '@kexie/db/database'
import { soughtKey } from '@kexie/schema/global-id'
import { eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

/** Codes of the area a global id names and of all it is made of; what is no area is itself alone, and nothing lies there. */
export async function districtsOf(db: Db, id: string): Promise<readonly string[]> {
  const code = soughtKey('District', id)
  const [row] = await db.execute<{ codes: string[] }>(sql`select association.within(${code}) as codes`)
  return row && row.codes.length > 0 ? row.codes : [code]
}

/** Whether a column holds one of the codes: nearly always one, which an index finds in the order a list wants. */
export function liesIn(column: PgColumn, codes: readonly string[]): SQL {
  const [only = ''] = codes
  return codes.length === 1 ? eq(column, only) : inArray(column, [...codes])
}
