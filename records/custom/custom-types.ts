import type { Db } from '@kexie/db/database'
import { recordDefinition } from '@kexie/db/tables/reporting-definitions'
import { customDefinition } from '@kexie/schema/custom-definition'
import type { StatedType } from '@kexie/schema/custom-type'
import type { RecordDefinition } from '@kexie/schema/record-definition'
import { hashOfDefinition, noteCustomDefinitions } from '@kexie/schema/stated-definitions'
import { sql } from 'drizzle-orm'

/** A record type that the city defined itself, as it is now. */
export interface CustomType {
  definition: RecordDefinition
  stated: StatedType
  hash: string
}

/** All that there are, retired ones too, in the order in which they were first defined. */
export async function readCustomTypes(db: Db): Promise<CustomType[]> {
  const rows = await db.execute<{ definition: unknown; stated: unknown; hash: string }>(sql`
    select n.definition, n.stated, n.hash from (
      select distinct on (type) type, definition, stated, hash from ${recordDefinition}
      where ${recordDefinition.stated} is not null order by type, version desc
    ) n join ${recordDefinition} f on f.type = n.type and f.version = 1
    order by f.recorded_at, n.type`)
  return rows as unknown as CustomType[]
}

/** Writes down what a type is from now on, as its next version. Types that come together keep their order, which is that of their first versions. */
export async function writeCustomType(tx: Db, stated: StatedType): Promise<void> {
  const definition = customDefinition(stated)
  const { type } = definition
  await tx.insert(recordDefinition).values({
    ...{ type, definition, stated, hash: hashOfDefinition(definition), recordedAt: sql`clock_timestamp()` },
    version: sql`(select coalesce(max(d.version), 0) + 1 from reporting.record_definition d where d.type = ${type})`,
  })
}

/** For how many milliseconds it is not asked again what the city defined. */
const fresh = 500

let noted = Number.NEGATIVE_INFINITY
let noting: Promise<CustomType[]> | undefined

/** Lets this process know what the city defined, where it has not asked a moment ago. */
export async function keepCustomTypesNoted(pool: Db): Promise<void> {
  if (Date.now() - noted <= fresh) return
  noting ??= readNow(pool).finally(() => {
    noting = undefined
  })
  await noting
}

/** Lets it know at once what it has not asked before: what somebody else asks meanwhile may have begun before a change. */
export const noteCustomTypes = (pool: Db): Promise<CustomType[]> => readNow(pool)

let begun = 0
let newest = 0

async function readNow(pool: Db): Promise<CustomType[]> {
  const [turn, moment] = [++begun, Date.now()]
  const types = await readCustomTypes(pool)
  if (turn > newest) {
    newest = turn
    noteCustomDefinitions(types.map(({ definition }) => definition))
    noted = moment
  }
  return types
}
