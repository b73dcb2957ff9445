import type { Db } from '@kexie/db/database'
import { organization } from '@kexie/db/tables/association'
import { reporterRule } from '@kexie/db/tables/reporting-reporters'
import type { Text } from '@kexie/schema/indicator'
import { labelOf } from '@kexie/schema/label'
import type { ProblemFact } from '@kexie/schema/problems'
import type { RecordType } from '@kexie/schema/records'
import { sharedSdl } from '@kexie/schema/shared-sdl'
import { eq, sql } from 'drizzle-orm'
import { Kind, parse } from 'graphql'

/** What each kind of organization is called, as the graph describes it. */
const kindWords = new Map(
  parse(sharedSdl).definitions.flatMap((definition) =>
    definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'OrganizationKind'
      ? (definition.values ?? []).map(
          ({ name, description }) => [name.value, labelOf(description?.value, name.value)] as const,
        )
      : [],
  ),
)

const wordsOf = (kind: string): Text => kindWords.get(kind) ?? { zh: kind, en: kind }

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
  const kinds = (rule?.kinds ?? ['CITY_ASSOCIATION']).map(wordsOf)
  return {
    code: 'NOT_REPORTED_HERE',
    label,
    expected: { zh: kinds.map(({ zh }) => zh).join('、'), en: kinds.map(({ en }) => en).join(', ') },
    received: own.name,
  }
}
