import type { Db } from '@kexie/db/database'
import { districtOutline } from '@kexie/db/tables/association-city'
import { inArray } from 'drizzle-orm'

export type OutlineRow = typeof districtOutline.$inferSelect

/** Outlines of those of the districts that have one, in no order. */
export function listOutlines(db: Db, codes: readonly string[]): Promise<OutlineRow[]> {
  return db
    .select()
    .from(districtOutline)
    .where(inArray(districtOutline.districtCode, [...codes]))
}
