import type { Db } from '@kexie/db/database'
import { record } from '@kexie/db/tables/reporting'
import { and, eq, inArray } from 'drizzle-orm'
import { isSame } from '../reading/identities.ts'

/**
 * Which records of `organizationId` each external key already names; unknown keys are left out. Several only where
 * organizations that used the same key were merged: then the key alone tells none of them.
 */
export async function externalKeyOwners(
  db: Db,
  organizationId: string,
  type: string,
  keys: readonly string[],
): Promise<Map<string, readonly string[]>> {
  if (keys.length === 0) return new Map()
  const rows = await db
    .select({ id: record.id, key: record.externalKey })
    .from(record)
    .where(
      and(
        isSame(record.organizationId, organizationId),
        eq(record.type, type),
        eq(record.latest, true),
        inArray(record.externalKey, [...keys]),
      ),
    )
  const owners = Map.groupBy(rows, ({ key }) => key ?? '')
  return new Map([...owners].map(([key, group]) => [key, group.map(({ id }) => id)]))
}
