import type { Db } from '@kexie/db/database'
import { city, installation } from '@kexie/db/tables/association-city'
import { getTableColumns, sql } from 'drizzle-orm'

const { logo, ...said } = getTableColumns(city)

/** The hash of a picture stands for it: every page asks for the city, and few for its logo. */
const columns = { ...said, logoHash: sql<string | null>`encode(sha256(convert_to(${logo}, 'UTF8')), 'hex')` }

/** What is said of the city; of its logo, the hash. */
export type CityRow = NonNullable<Awaited<ReturnType<typeof findCity>>>

/** What a city's logo is known by. */
export interface LogoKey {
  hash: string
}

/** The city that the database is of, undefined before it is set up. */
export async function findCity(db: Db) {
  const [found] = await db.select(columns).from(city)
  return found
}

/** The logo of the city as a data: address, null where it has none. */
export async function findLogo(db: Db): Promise<string | null> {
  const [found] = await db.select({ logo }).from(city)
  return found?.logo ?? null
}

/** Whether the database was founded as a demo. */
export async function isDemonstration(db: Db): Promise<boolean> {
  const [founded] = await db.select({ kind: installation.kind }).from(installation)
  return founded?.kind === 'DEMO'
}

/** Changes what is said of the city. */
export async function updateCity(db: Db, facts: Partial<typeof city.$inferInsert>): Promise<void> {
  await db.update(city).set(facts)
}
