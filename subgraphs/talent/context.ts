import { findRecords, type RecordRow } from '@kexie/db/book/list-records'
import { partsLoader } from '@kexie/db/book/parts'
import type { RecordTable } from '@kexie/db/book/read-records'
import { recordLoader } from '@kexie/db/book/record-loader'
import type { Db } from '@kexie/db/database'
import * as tables from '@kexie/db/tables/talent'
import { type RequestFacts, requestFacts } from '@kexie/schema/viewer'

/** What one request may use: who asks, the database, and loaders that live as long as it does. */
export type TalentContext = ReturnType<typeof talentContext>

/** Context of one request; `headers` are the gateway's. */
export function talentContext(db: Db, headers: Readonly<Record<string, string>>) {
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
  const records = <T extends RecordTable>(table: T) =>
    recordLoader((ids) => findRecords(db, table, viewer, ids))
  return {
    records: {
      TalentSupport: records(tables.talentSupport),
      Nomination: records(tables.nomination),
      WorkerFacility: records(tables.workerFacility),
      StationReport: records(tables.stationReport),
      ServiceRecord: records(tables.serviceRecord),
      MediaFeature: records(tables.mediaFeature),
      TalentContact: records(tables.talentContact),
      TalentIntroduction: records(tables.talentIntroduction),
      RecruitmentFair: records(tables.recruitmentFair),
      FamilyDoctorCare: records(tables.familyDoctorCare),
    },
    assessments: partsLoader(db, tables.supportAssessment),
    upgrades: partsLoader(db, tables.facilityUpgrade),
    served: partsLoader(db, tables.servedPerson),
    featured: partsLoader(db, tables.featuredPerson),
    contacts: partsLoader(db, tables.contactMade),
    requests: partsLoader(db, tables.serviceRequest),
    enterprises: partsLoader(db, tables.fairEnterprise),
  }
}
