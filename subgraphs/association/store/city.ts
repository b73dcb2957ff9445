import type { Db } from '@kexie/db/database'
import { city, installation } from '@kexie/db/tables/association-city'

export type CityRow = typeof city.$inferSelect

/** The city that the database is of, undefined before it is set up. */
export async function findCity(db: Db): Promise<CityRow | undefined> {
  const [found] = await db.select().from(city)
  return found
}

/** Whether the database was founded as a demo. */
export async function isDemonstration(db: Db): Promise<boolean> {
  const [founded] = await db.select({ kind: installation.kind }).from(installation)
  return founded?.kind === 'DEMO'
}

/** Changes what is said of the city. */
export async function updateCity(db: Db, facts: Partial<CityRow>): Promise<void> {
  await db.update(city).set(facts)
}
