import { insertMany } from '@kexie/db/book/insert-many'
import { lockRecords, moveRecords } from '@kexie/db/book/move-records'
import { sortKeyOf } from '@kexie/db/book/registry'
import type { ReceiptAnswer, RefusedAnswer } from '@kexie/db/book/report-call'
import { academicRecords } from '@kexie/db/changzhou/academic/academic-records'
import { publishedRows } from '@kexie/db/changzhou/published-rows'
import { districts, memberships, organizations, series } from '@kexie/db/changzhou/registers'
import { talentRecords } from '@kexie/db/changzhou/talent/talent-records'
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
import { reportFamilyDoctorCares } from '@kexie/talent/actions/report-family-doctor-cares'
import { reportMediaFeatures } from '@kexie/talent/actions/report-media-features'
import { reportNominations } from '@kexie/talent/actions/report-nominations'
import { reportRecruitmentFairs } from '@kexie/talent/actions/report-recruitment-fairs'
import { reportServiceRecords } from '@kexie/talent/actions/report-service-records'
import { reportStationReports } from '@kexie/talent/actions/report-station-reports'
import { reportTalentContacts } from '@kexie/talent/actions/report-talent-contacts'
import { reportTalentIntroductions } from '@kexie/talent/actions/report-talent-introductions'
import { reportTalentSupports } from '@kexie/talent/actions/report-talent-supports'
import { reportWorkerFacilities } from '@kexie/talent/actions/report-worker-facilities'
import { talentContext } from '@kexie/talent/context'
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
      await loadTalent(tx)
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

async function loadTalent(tx: Db): Promise<void> {
  const context = { ...talentContext(tx, {}), viewer: actor, provenance: 'RECONSTRUCTED' as const }
  const records = talentRecords()
  await reportAll(context, 'talent supports', records.supports, reportTalentSupports)
  await reportAll(context, 'nominations', records.nominations, reportNominations)
  await reportAll(context, 'worker facilities', records.facilities, reportWorkerFacilities)
  await reportAll(context, 'station reports', records.reports, reportStationReports)
  await reportAll(context, 'service records', records.services, reportServiceRecords)
  await reportAll(context, 'media features', records.features, reportMediaFeatures)
  await reportAll(context, 'talent contacts', records.contacts, reportTalentContacts)
  await reportAll(context, 'talent introductions', records.introductions, reportTalentIntroductions)
  await reportAll(context, 'recruitment fairs', records.fairs, reportRecruitmentFairs)
  await reportAll(context, 'family doctors', records.cares, reportFamilyDoctorCares)
}

interface Batch<Row> {
  organization: string
  rows: Row[]
}

type Report<Context, Row> = (
  context: Context,
  input: Batch<Row> & { idempotencyKey: string; atomic: boolean; submit: boolean },
) => Promise<ReceiptAnswer | RefusedAnswer>

async function reportAll<Context, Row>(
  context: Context,
  kind: string,
  batches: readonly Batch<Row>[],
  report: Report<Context, Row>,
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
