import { type Db, openDatabase } from '@kexie/db/database'
import { record } from '@kexie/db/tables/reporting'
import type { DeclaredRecords } from '@kexie/records/declare-records'
import type { RowInput } from '@kexie/records/record-type'
import { systemViewer } from '@kexie/schema/viewer'
import { coerceInputValue } from 'graphql'
import type { Batches, DemoCity } from './city/demo-city.ts'
import { foundedAs, installCity } from './city/install-city.ts'
import { declaredRecords } from './federation.ts'
import { inputOf } from './records/check-records.ts'
import { acceptAll, reportAll, slices, withoutSavepoints } from './records/load-records.ts'
import { isDemoOf, refuseCity } from './wants-demo.ts'

/**
 * Installs the package of a demo, again where it changed since, and loads its records into a migrated database that holds none yet: through the
 * same actions a clerk uses, then accepted. The database is a demo's from then on.
 * @returns whether any records were loaded
 * @throws NoDemo where the database is a city's
 */
export async function loadCity(adminUrl: string, demo: DemoCity): Promise<boolean> {
  const database = openDatabase(adminUrl, { name: 'kexie load', max: 1 })
  try {
    refuseCity(await foundedAs(database.db))
    if (!(await isDemoOf(database.db, demo))) return false
    await installCity(adminUrl, demo, { as: 'DEMO', operator: systemViewer.name })
    const loaded = await database.db.transaction(async (tx) => {
      if ((await tx.$count(record)) > 0) return false
      const whole = withoutSavepoints(tx)
      for (const [subgraph, declared] of declaredRecords)
        await loadActivities(whole, declared, demo.activities[subgraph]?.() ?? {})
      await acceptAll(whole)
      return true
    })
    // A planner that knows no table yet reads them in the wrong order.
    if (loaded) await database.sql`analyze`
    return loaded
  } finally {
    await database.close()
  }
}

async function loadActivities(tx: Db, declared: DeclaredRecords, batches: Batches): Promise<void> {
  const calls = Object.entries(batches).flatMap(([type, given]) =>
    given.flatMap(({ organization, rows }, index) =>
      slices(rows).map((part, slice) => ({
        ...{ type, organization, rows: coerced(type, part) },
        key: `${type} ${index} ${slice}`,
      })),
    ),
  )
  for (const call of calls) {
    const answer = await reportAll(tx, declared, call, { provenance: 'RECONSTRUCTED', submit: true })
    if (answer.__typename === 'Refused' || answer.refused > 0)
      throw new Error(`data of the demo refused: ${call.type} ${refusals(answer)}`)
  }
}

/** Rows as GraphQL hands them to the report: defaults filled in, and refused where they are not of the input type. */
const coerced = (type: string, rows: readonly object[]): RowInput[] =>
  rows.map((row) => coerceInputValue(row, inputOf(type))) as RowInput[]

/** The first problems of an answer, as text. */
function refusals(answer: Awaited<ReturnType<typeof reportAll>>): string {
  const refused = answer.__typename === 'Refused' ? [answer] : answer.results
  const problems = refused.flatMap((row) => ('problems' in row ? row : []))
  return JSON.stringify(problems.slice(0, 3))
}
