import type { Db } from '@kexie/db/database'
import { record } from '@kexie/db/tables/reporting'
import { workerFacility } from '@kexie/db/tables/talent'
import { uuidOf } from '@kexie/schema/global-id'
import { and, eq, ne, or, sql } from 'drizzle-orm'
import type { WorkerFacilityRow } from './rows.ts'

/** A station or home as a report names it: by id, or by its title. */
export interface FacilityReference {
  facility?: string | null | undefined
  name?: string | null | undefined
}

export type FacilityFound = Pick<WorkerFacilityRow, 'id' | 'title' | 'kind'>

/** The facilities meant by `references`, withdrawn ones left out; a title borne by several means none of them. */
export async function findFacilities(
  tx: Db,
  references: readonly FacilityReference[],
): Promise<(reference: FacilityReference) => FacilityFound | undefined> {
  const ids = references.flatMap(({ facility }) => (facility && uuidOf('WorkerFacility', facility)) || [])
  const titles = references.flatMap(({ name }) => name?.trim() || [])
  if (ids.length + titles.length === 0) return () => undefined
  const found = await tx
    .select({ id: record.id, title: record.title, kind: workerFacility.kind })
    .from(record)
    .innerJoin(
      workerFacility,
      and(eq(workerFacility.id, record.id), eq(workerFacility.revision, record.revision)),
    )
    .where(
      and(
        record.latest,
        ne(record.status, 'WITHDRAWN'),
        or(
          sql`${record.id} = any (${sql.param(ids)}::uuid[])`,
          sql`${record.title} = any (${sql.param(titles)}::text[])`,
        ),
      ),
    )
  const byTitle = Map.groupBy(found, ({ title }) => title)
  return ({ facility, name }) => {
    if (facility) return found.find(({ id }) => id === uuidOf('WorkerFacility', facility))
    const named = byTitle.get(name?.trim() ?? '') ?? []
    return named.length === 1 ? named[0] : undefined
  }
}
