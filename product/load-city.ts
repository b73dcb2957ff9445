import { type Db, openDatabase } from '@kexie/db/database'
import { insertMany } from '@kexie/db/insert-many'
import { installDefinitions } from '@kexie/db/install-definitions'
import { district as districtTable, organization } from '@kexie/db/tables/association'
import { city as cityTable, districtOutline } from '@kexie/db/tables/association-city'
import { membership } from '@kexie/db/tables/association-memberships'
import { eventSeries } from '@kexie/db/tables/events'
import { actionPlan, source, statement, target, targetRevision } from '@kexie/db/tables/metrics'
import { record } from '@kexie/db/tables/reporting'
import { duty, form } from '@kexie/db/tables/reporting-duties'
import { type DeclaredRecords, recordContext, report } from '@kexie/records/declare-records'
import { lockRecords } from '@kexie/records/lock-records'
import { moveRecords } from '@kexie/records/move-records'
import type { RowInput } from '@kexie/records/record-type'
import { sortKeyOf } from '@kexie/records/registry'
import { callerOf, systemViewer } from '@kexie/schema/viewer'
import { and, eq } from 'drizzle-orm'
import { coerceInputValue, type GraphQLSchema, isInputObjectType } from 'graphql'
import type { Batches, DemoCity } from './city/demo-city.ts'
import { installLists } from './city/install-lists.ts'
import type { CityPackage } from './city/read-package.ts'
import { declaredRecords, federation } from './federation.ts'

/**
 * Installs the lists of a city and what it counts, again where they changed since, and loads it and its demo into an empty, migrated database: registers
 * and published statements as rows, activities through the same actions a clerk uses, then accepted. A database that has statements
 * keeps its data.
 * @returns whether any data were loaded
 */
export async function loadCity(adminUrl: string, demo: DemoCity): Promise<boolean> {
  await installDefinitions(adminUrl, demo.definitions, systemViewer.name)
  const database = openDatabase(adminUrl, { name: 'kexie load', max: 1 })
  try {
    await installLists(database.db, demo.lists)
    const loaded = await database.db.transaction(async (tx) => {
      if ((await tx.$count(source)) > 0) return false
      await loadRegisters(tx, demo)
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

/** The city, its organizations, series, forms, duties and what was published: everything but activities. */
export async function loadRegisters(
  tx: Db,
  { city, districts, outlines, registers, published }: CityPackage,
): Promise<void> {
  const { sources, statements, targets, actionPlans } = published
  await insertMany(tx, districtTable, districts)
  await insertMany(tx, cityTable, [city])
  await insertMany(tx, districtOutline, outlines)
  await insertMany(
    tx,
    organization,
    registers.organizations.map((row) => ({ ...row, sortKey: sortKeyOf(row.name) })),
  )
  await insertMany(tx, membership, registers.memberships)
  await insertMany(tx, eventSeries, registers.series)
  await insertMany(tx, form, registers.forms)
  await insertMany(tx, duty, registers.duties)
  await insertMany(tx, source, sources)
  await insertMany(tx, statement, statements)
  await insertMany(tx, target, targets)
  await insertMany(
    tx,
    targetRevision,
    targets.map(({ id, value, relation, reason }) => ({
      ...{ targetId: id, revision: 1, value, relation, reason },
      setBy: systemViewer.name,
    })),
  )
  await insertMany(tx, actionPlan, actionPlans)
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
