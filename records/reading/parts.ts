import type { Db } from '@kexie/db/database'
import DataLoader from 'dataloader'
import { asc, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { columnsToday } from './identities.ts'

/** A table of parts of one revision of a record, in order. */
export type PartTable = PgTable & { recordId: PgColumn; revision: PgColumn; position: PgColumn }

export interface RevisionKey {
  id: string
  revision: number
}

/** Loads the parts of many records with one statement, each list in the order it was reported. */
export function partsLoader<T extends PartTable>(
  db: Db,
  table: T,
): DataLoader<RevisionKey, T['$inferSelect'][], string> {
  return new DataLoader(
    async (keys) => {
      const rows = (await db
        .select(columnsToday(table as PartTable))
        .from(table as PartTable)
        .where(
          sql`(${table.recordId}, ${table.revision}) in (select * from unnest(${sql.param(keys.map(({ id }) => id))}::uuid[], ${sql.param(keys.map(({ revision }) => revision))}::integer[]))`,
        )
        .orderBy(asc(table.position))) as (T['$inferSelect'] & { recordId: string; revision: number })[]
      const groups = Map.groupBy(rows, ({ recordId, revision }) => `${recordId} ${revision}`)
      return keys.map(({ id, revision }) => groups.get(`${id} ${revision}`) ?? [])
    },
    { cacheKeyFn: ({ id, revision }) => `${id} ${revision}` },
  )
}
