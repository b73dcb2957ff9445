import type { Db } from '@kexie/db/database'
import { city } from '@kexie/db/tables/association-city'

export type CityRow = typeof city.$inferSelect

/** The city that the database is of, undefined before it is set up. */
export async function findCity(db: Db): Promise<CityRow | undefined> {
  const [found] = await db.select().from(city)
  return found
}
