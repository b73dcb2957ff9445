import type { Db } from '@kexie/db/database'
import { district } from '@kexie/db/tables/association'
import { asc } from 'drizzle-orm'

export type DistrictRow = typeof district.$inferSelect

/** Every area in code order, the city included, and those that are closed; there are eight. */
export function listDistricts(db: Db): Promise<DistrictRow[]> {
  return db.select().from(district).orderBy(asc(district.code))
}
