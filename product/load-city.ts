import { type Db, openDatabase } from '@kexie/db/database'
import { record } from '@kexie/db/tables/reporting'
import { type DeclaredRecords, recordContext, report } from '@kexie/records/declare-records'
import { lockRecords } from '@kexie/records/lock-records'
import { moveRecords } from '@kexie/records/move-records'
import type { RowInput } from '@kexie/records/record-type'
import { callerOf, systemViewer } from '@kexie/schema/viewer'
import { and, eq } from 'drizzle-orm'
import { coerceInputValue, type GraphQLSchema, isInputObjectType } from 'graphql'
import type { Batches, DemoCity } from './city/demo-city.ts'
import { foundedAs, installCity } from './city/install-city.ts'
import { declaredRecords, federation } from './federation.ts'
import { refuseCity } from './wants-demo.ts'

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
    await installCity(adminUrl, demo, { as: 'DEMO', operator: systemViewer.name })
    const loaded = await database.db.transaction(async (tx) => {
      if ((await tx.$count(record)) > 0) return false
      const whole = withoutSavepoints(tx)
      for (const [subgraph, declared] of declaredRecords)
        await loadActivities(
          whole,
          declared,
          demo.activities[subgraph]?.() ?? {},
          federation[subgraph](tx).schema,
        )
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

/**
 * `tx` whose inner transactions are itself: what fails ends the load anyway, and of rows written under hundreds of savepoints
 * PostgreSQL asks at every look whether the savepoint is one of its own, a tenth of the load.
 */
function withoutSavepoints(tx: Db): Db {
  const transaction: Db['transaction'] = (body) => body(tx as Parameters<typeof body>[0])
  return Object.create(tx, { transaction: { value: transaction } }) as Db
}

async function loadActivities(
  tx: Db,
  declared: DeclaredRecords,
  batches: Batches,
  schema: GraphQLSchema,
): Promise<void> {
  const context = {
    ...recordContext(tx, declared, callerOf(systemViewer)),
    provenance: 'RECONSTRUCTED' as const,
  }
  const calls = Object.entries(batches).flatMap(([type, given]) =>
    given.flatMap(({ organization, rows }, index) =>
      slices(rows).map((part, slice) => ({
        type,
        organization,
        rows: coerced(schema, type, part),
        idempotencyKey: `${type} ${index} ${slice}`,
      })),
    ),
  )
  for (const { type, ...call } of calls) {
    const answer = await report(context, declared, type, {
      ...call,
      atomic: true,
      submit: true,
      dryRun: false,
    })
    if (answer.__typename === 'Refused' || answer.refused > 0)
      throw new Error(`data of the demo refused: ${type} ${refusals(answer)}`)
  }
}

/** Rows as GraphQL hands them to the report: defaults filled in, and refused where they are not of the input type. */
function coerced(schema: GraphQLSchema, type: string, rows: readonly object[]): RowInput[] {
  const input = schema.getType(`${type}Input`)
  if (!isInputObjectType(input)) throw new Error(`no input ${type}Input`)
  return rows.map((row) => coerceInputValue(row, input)) as RowInput[]
}

function slices<Row>(rows: readonly Row[]): Row[][] {
  const starts = Array.from({ length: Math.ceil(rows.length / 1000) }, (_, index) => index * 1000)
  return starts.map((start) => rows.slice(start, start + 1000))
}

/** The first problems of an answer, as text. */
function refusals(answer: Awaited<ReturnType<typeof report>>): string {
  const refused = answer.__typename === 'Refused' ? [answer] : answer.results
  const problems = refused.flatMap((row) => ('problems' in row ? row : []))
  return JSON.stringify(problems.slice(0, 3))
}

async function acceptAll(tx: Db): Promise<void> {
  const submitted = await tx
    .select({ id: record.id })
    .from(record)
    .where(and(eq(record.latest, true), eq(record.status, 'SUBMITTED')))
  const locked = await lockRecords(
    tx,
    submitted.map(({ id }) => id),
  )
  await moveRecords(tx, [...locked.values()], { action: 'ACCEPT', actor: systemViewer.name })
}
