import type { Db } from '@kexie/db/database'
import { valueList } from '@kexie/db/tables/list-values'
import { asc, inArray } from 'drizzle-orm'

export type ValueListRow = typeof valueList.$inferSelect

/** Every list of the city, in code order; there are few. */
export const listValueLists = (db: Db): Promise<ValueListRow[]> =>
  db.select().from(valueList).orderBy(asc(valueList.code))

/** The lists with the given codes, in no order. */
export const findValueLists = (db: Db, codes: readonly string[]): Promise<ValueListRow[]> =>
  db
    .select()
    .from(valueList)
    .where(inArray(valueList.code, [...codes]))
