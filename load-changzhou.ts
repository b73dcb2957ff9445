import { insertMany } from '@kexie/db/book/insert-many'
import { lockRecords, moveRecords } from '@kexie/db/book/move-records'
import { sortKeyOf } from '@kexie/db/book/registry'
import type { ReceiptAnswer, RefusedAnswer } from '@kexie/db/book/report-call'
import { academicRecords } from '@kexie/db/changzhou/academic/academic-records'
import { publishedRows } from '@kexie/db/changzhou/published-rows'
import { districts, memberships, organizations, series } from '@kexie/db/changzhou/registers'
import { type Db, openDatabase } from '@kexie/db/database'
import { district, membership, organization } from '@kexie/db/tables/association'
import { eventSeries } from '@kexie/db/tables/events'
import { source, statement, target } from '@kexie/db/tables/metrics'
import { record } from '@kexie/db/tables/reporting'
import { reportAcademicEvents } from '@kexie/events/actions/report-academic-events'
import { reportAppraisedPapers } from '@kexie/events/actions/report-appraised-papers'
import { reportPaperAppraisals } from '@kexie/events/actions/report-paper-appraisals'
import { reportSeriesEditions } from '@kexie/events/actions/report-series-editions'
import { reportTrainingClasses } from '@kexie/events/actions/report-training-classes'
import { type EventsContext, eventsContext } from '@kexie/events/context'
import { and, eq } from 'drizzle-orm'

const actor = { name: 'changzhou', role: 'LOCAL' } as const

/**
 * Loads the Changzhou data of 2017–2021 into an empty, migrated database: registers and published statements as rows,
 * activities through the same actions a clerk uses, then accepted. A database that has statements is left alone.
 * @returns whether anything was loaded
 */
export async function loadChangzhou(adminUrl: string): Promise<boolean> {
  const database = openDatabase(adminUrl, { name: 'kexie load', max: 1 })
  try {
    return await database.db.transaction(async (tx) => {
      if ((await tx.$count(source)) > 0) return false
      await loadRegisters(tx)
      await loadActivities(tx)
      await acceptAll(tx)
      return true
    })
  } finally {
    await database.close()
  }
}

async function loadRegisters(tx: Db): Promise<void> {
  const published = publishedRows()
  await insertMany(tx, district, districts)
  await insertMany(
    tx,
    organization,
    organizations.map((row) => ({ ...row, sortKey: sortKeyOf(row.name) })),
  )
  await insertMany(tx, membership, memberships)
  await insertMany(tx, eventSeries, series)
  await insertMany(tx, source, published.sources)
  await insertMany(tx, statement, published.statements)
  await insertMany(tx, target, published.targets)
}

async function loadActivities(tx: Db): Promise<void> {
  const context: EventsContext = { ...eventsContext(tx, {}), viewer: actor, provenance: 'RECONSTRUCTED' }
  const { events, editions, classes, appraisals, papers } = academicRecords()
  await reportAll(context, 'events', events, reportAcademicEvents)
  await reportAll(context, 'editions', editions, reportSeriesEditions)
  await reportAll(context, 'classes', classes, reportTrainingClasses)
  await reportAll(context, 'appraisals', appraisals, reportPaperAppraisals)
  await reportAll(context, 'papers', papers, reportAppraisedPapers)
}

interface Batch<Row> {
  organization: string
  rows: Row[]
}

type Report<Row> = (
  context: EventsContext,
  input: Batch<Row> & { idempotencyKey: string; atomic: boolean; submit: boolean },
) => Promise<ReceiptAnswer | RefusedAnswer>

async function reportAll<Row>(
  context: EventsContext,
  kind: string,
  batches: readonly Batch<Row>[],
  report: Report<Row>,
): Promise<void> {
  for (const [index, { organization, rows }] of batches.entries()) {
    for (let start = 0; start < rows.length; start += 1000) {
      const part = { organization, rows: rows.slice(start, start + 1000) }
      const answer = await report(context, {
        ...part,
        idempotencyKey: `${kind} ${index} ${start}`,
        atomic: true,
        submit: true,
      })
      if (answer.__typename === 'Refused' || answer.refused > 0)
        throw new Error(`Changzhou data refused: ${JSON.stringify(answer).slice(0, 2000)}`)
    }
  }
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
  await moveRecords(tx, [...locked.values()], { action: 'ACCEPT', actor: actor.name })
}
