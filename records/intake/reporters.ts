import type { Db } from '@kexie/db/database'
import { organization } from '@kexie/db/tables/association'
import { reporterRule } from '@kexie/db/tables/reporting-reporters'
import type { Text } from '@kexie/schema/indicator'
import { organizationKindList } from '@kexie/schema/organization-kinds'
import type { ProblemFact } from '@kexie/schema/problems'
import { usualReporters } from '@kexie/schema/usual-reporters'
import { eq, sql } from 'drizzle-orm'
import { survivorOf } from '../reading/identities.ts'
import { readLists, valueWords } from '../reading/list-values.ts'

/** An organization that is to report records of a type. */
export interface Reporter {
  id: string
  name: string
  /** Whether it is others who report the type. */
  isBarred: boolean
  /** The last day of which it reports anything; null while it goes on. */
  dissolvedOn: string | null
}

/** Whom the global id of an organization names today, before records of a type are reported for it; undefined for nobody. */
export async function findReporter(db: Db, id: string, type: string): Promise<Reporter | undefined> {
  const [found] = await db
    .select({
      id: organization.id,
      name: organization.name,
      dissolvedOn: organization.dissolvedOn,
      isBarred: sql<boolean>`${type} = any (reporting.barred_types(${organization.id}))`,
    })
    .from(organization)
    .where(eq(organization.id, survivorOf('Organization', id)))
  return found
}

/** That something occurred after the organization that reports it was no more. */
export const dissolvedProblem = (
  { name, dissolvedOn }: Reporter,
  occurredOn: string,
): ProblemFact | undefined =>
  dissolvedOn !== null && occurredOn > dissolvedOn
    ? {
        ...{ code: 'INVALID_VALUE', field: 'occurredOn', label: { zh: '日期', en: 'Day' } },
        expected: {
          zh: `不晚于 ${dissolvedOn}（${name}于这天解散）`,
          en: `${dissolvedOn}, on which ${name} was dissolved, or earlier`,
        },
        received: occurredOn,
      }
    : undefined

/** That an organization does not report a type of record, and who does; undefined for what is its to report. */
export async function reporterProblem(
  db: Db,
  own: Reporter,
  { type, label }: { type: string; label: Text },
): Promise<ProblemFact | undefined> {
  if (!own.isBarred) return undefined
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
