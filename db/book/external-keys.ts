import type { RecordType } from '@kexie/schema/records'
import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '../database.ts'
import { record } from '../tables/reporting.ts'

/** Which record of `organizationId` each external key already names; unknown keys are left out. */
export async function externalKeyOwners(
  db: Db,
  organizationId: string,
  type: RecordType,
  keys: readonly string[],
): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map()
  const rows = await db
    .select({ id: record.id, key: record.externalKey })
    .from(record)
    .where(
      and(
        eq(record.organizationId, organizationId),
        eq(record.type, type),
        eq(record.latest, true),
        inArray(record.externalKey, [...keys]),
      ),
    )
  return new Map(rows.map(({ id, key }) => [key ?? '', id]))
}
