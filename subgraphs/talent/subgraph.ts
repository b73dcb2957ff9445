import { recordResolvers } from '@kexie/db/book/record-fields'
import type { Db } from '@kexie/db/database'
import { defineSubgraph, recordSdl } from '@kexie/schema/define-subgraph'
import type { Subgraph } from '@kexie/schema/subgraph'
import { connectionSdl, reportInputSdl } from '@kexie/schema/templates'
import { talentContext } from './context.ts'
import { FamilyDoctorCare } from './resolvers/FamilyDoctorCare.ts'
import { FamilyDoctorDistrictCount } from './resolvers/FamilyDoctorDistrictCount.ts'
import { FeaturedPerson, MediaFeature, MediaFeatureConnection } from './resolvers/MediaFeature.ts'
import { Mutation } from './resolvers/Mutation.ts'
import { Nomination, NominationConnection } from './resolvers/Nomination.ts'
import { Query } from './resolvers/Query.ts'
import { FairEnterprise, RecruitmentFair, RecruitmentFairConnection } from './resolvers/RecruitmentFair.ts'
import { ServedPerson, ServiceRecord, ServiceRecordConnection } from './resolvers/ServiceRecord.ts'
import { StationReport, StationReportConnection } from './resolvers/StationReport.ts'
import { TalentContact, TalentContactConnection } from './resolvers/TalentContact.ts'
import { TalentIntroduction, TalentIntroductionConnection } from './resolvers/TalentIntroduction.ts'
import { TalentSupport, TalentSupportConnection } from './resolvers/TalentSupport.ts'
import { WorkerFacility, WorkerFacilityConnection } from './resolvers/WorkerFacility.ts'

/** Each record type with the plural its mutation is named by. */
const plurals = {
  TalentSupport: 'TalentSupports',
  Nomination: 'Nominations',
  WorkerFacility: 'WorkerFacilities',
  StationReport: 'StationReports',
  ServiceRecord: 'ServiceRecords',
  MediaFeature: 'MediaFeatures',
  TalentContact: 'TalentContacts',
  TalentIntroduction: 'TalentIntroductions',
  RecruitmentFair: 'RecruitmentFairs',
  FamilyDoctorCare: 'FamilyDoctorCares',
}

/** Family-doctor records are counted and never listed. */
const listed = Object.keys(plurals).filter((type) => type !== 'FamilyDoctorCare')

const borrowed = [
  recordSdl,
  ...listed.map((type) => connectionSdl(type)),
  ...Object.entries(plurals).map(([type, plural]) => reportInputSdl(type, plural)),
]

const resolvers = {
  ...recordResolvers,
  Query,
  Mutation,
  FamilyDoctorDistrictCount,
  TalentSupport,
  TalentSupportConnection,
  Nomination,
  NominationConnection,
  WorkerFacility,
  WorkerFacilityConnection,
  StationReport,
  StationReportConnection,
  ServiceRecord,
  ServiceRecordConnection,
  ServedPerson,
  MediaFeature,
  MediaFeatureConnection,
  FeaturedPerson,
  TalentContact,
  TalentContactConnection,
  TalentIntroduction,
  TalentIntroductionConnection,
  RecruitmentFair,
  RecruitmentFairConnection,
  FairEnterprise,
  FamilyDoctorCare,
}

/** Support, nomination, stations and homes, publicity, care and introduction of talents, read and reported over `db`. */
export const talent = (db: Db): Subgraph =>
  defineSubgraph({
    name: 'talent',
    schemaFile: new URL('./schema.graphql', import.meta.url),
    borrowed: borrowed.join('\n'),
    resolvers,
    context: (headers) => talentContext(db, headers),
  })
