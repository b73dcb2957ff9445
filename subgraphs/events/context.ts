import { findRecords, type RecordRow } from '@kexie/db/book/list-records'
import { partsLoader } from '@kexie/db/book/parts'
import { recordLoader } from '@kexie/db/book/record-loader'
import type { Db } from '@kexie/db/database'
import * as tables from '@kexie/db/tables/events'
import { type RequestFacts, requestFacts } from '@kexie/schema/viewer'
import DataLoader from 'dataloader'
import { listSeries } from './store/series.ts'

/** What one request may use: who asks, the database, and loaders that live as long as it does. */
export type EventsContext = ReturnType<typeof eventsContext>

/** Context of one request; `headers` are the gateway's. */
export function eventsContext(db: Db, headers: Readonly<Record<string, string>>) {
  const facts = requestFacts(headers)
  return {
    ...facts,
    db,
    now: new Date(),
    provenance: 'REPORTED' as RecordRow['provenance'],
    ...loaders(db, facts),
  }
}

function loaders(db: Db, { viewer }: RequestFacts) {
  return {
    records: {
      AcademicEvent: recordLoader((ids) => findRecords(db, tables.academicEvent, viewer, ids)),
      SeriesEdition: recordLoader((ids) => findRecords(db, tables.seriesEdition, viewer, ids)),
      TrainingClass: recordLoader((ids) => findRecords(db, tables.trainingClass, viewer, ids)),
      PaperAppraisal: recordLoader((ids) => findRecords(db, tables.paperAppraisal, viewer, ids)),
      AppraisedPaper: recordLoader((ids) => findRecords(db, tables.appraisedPaper, viewer, ids)),
    },
    series: new DataLoader(async (codes: readonly string[]) => {
      const all = new Map((await listSeries(db)).map((series) => [series.code, series]))
      return codes.map((code) => all.get(code) ?? null)
    }),
    hosts: partsLoader(db, tables.eventHost),
    guests: partsLoader(db, tables.eventGuest),
    participants: partsLoader(db, tables.eventParticipant),
    cooperationProjects: partsLoader(db, tables.eventCooperationProject),
    problems: partsLoader(db, tables.classProblem),
    trainees: partsLoader(db, tables.classTrainee),
    authors: partsLoader(db, tables.paperAuthor),
  }
}
