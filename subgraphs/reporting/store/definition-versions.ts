import type { Db } from '@kexie/db/database'
import { recordDefinition } from '@kexie/db/tables/reporting-definitions'
import { asc, inArray } from 'drizzle-orm'

export type DefinitionVersionRow = Awaited<ReturnType<typeof listDefinitionVersions>>[number]

/** Every version of the definitions of the types, first to last. */
export function listDefinitionVersions(db: Db, types: readonly string[]) {
  const { type, version, hash, recordedAt } = recordDefinition
  return db
    .select({ type, version, hash, recordedAt })
    .from(recordDefinition)
    .where(inArray(type, [...types]))
    .orderBy(asc(type), asc(version))
}
