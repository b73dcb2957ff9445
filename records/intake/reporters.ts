import type { Db } from '@kexie/db/database'
import { organization } from '@kexie/db/tables/association'
import { reporterRule } from '@kexie/db/tables/reporting-reporters'
import type { Text } from '@kexie/schema/indicator'
import { organizationKindList } from '@kexie/schema/organization-kinds'
import type { ProblemFact } from '@kexie/schema/problems'
import type { RecordType } from '@kexie/schema/records'
import { usualReporters } from '@kexie/schema/usual-reporters'
import { eq, sql } from 'drizzle-orm'
import { readLists, valueWords } from '../reading/list-values.ts'

/** That an organization does not report a type of record, and who does; undefined for what is its to report. */
export async function reporterProblem(
  db: Db,
  organizationId: string,
  { type, label }: { type: RecordType; label: Text },
): Promise<ProblemFact | undefined> {
  const [own] = await db
    .select({
      name: organization.name,
      isBarred: sql<boolean>`${type} = any (reporting.barred_types(${organization.id}))`,
    })
    .from(organization)
    .where(eq(organization.id, organizationId))
  if (!own?.isBarred) return undefined
  const [rule] = await db.select().from(reporterRule).where(eq(reporterRule.type, type))
  const values = await readLists(db, [organizationKindList])
  const kinds = (rule?.kinds ?? usualReporters(type)).map((kind) => valueWords(values, kind))
  return {
    code: 'NOT_REPORTED_HERE',
    label,
    expected: { zh: kinds.map(({ zh }) => zh).join('、'), en: kinds.map(({ en }) => en).join(', ') },
    received: own.name,
  }
}
