import { reportFamilyDoctorCares } from '../actions/report-family-doctor-cares.ts'
import { reportMediaFeatures } from '../actions/report-media-features.ts'
import { reportNominations } from '../actions/report-nominations.ts'
import { reportRecruitmentFairs } from '../actions/report-recruitment-fairs.ts'
import { reportServiceRecords } from '../actions/report-service-records.ts'
import { reportStationReports } from '../actions/report-station-reports.ts'
import { reportTalentContacts } from '../actions/report-talent-contacts.ts'
import { reportTalentIntroductions } from '../actions/report-talent-introductions.ts'
import { reportTalentSupports } from '../actions/report-talent-supports.ts'
import { reportWorkerFacilities } from '../actions/report-worker-facilities.ts'
import type { MutationResolvers } from '../schema.generated.ts'

export const Mutation: MutationResolvers = {
  reportTalentSupports: (_, { input }, context) => reportTalentSupports(context, input),
  reportNominations: (_, { input }, context) => reportNominations(context, input),
  reportWorkerFacilities: (_, { input }, context) => reportWorkerFacilities(context, input),
  reportStationReports: (_, { input }, context) => reportStationReports(context, input),
  reportServiceRecords: (_, { input }, context) => reportServiceRecords(context, input),
  reportMediaFeatures: (_, { input }, context) => reportMediaFeatures(context, input),
  reportTalentContacts: (_, { input }, context) => reportTalentContacts(context, input),
  reportTalentIntroductions: (_, { input }, context) => reportTalentIntroductions(context, input),
  reportRecruitmentFairs: (_, { input }, context) => reportRecruitmentFairs(context, input),
  reportFamilyDoctorCares: (_, { input }, context) => reportFamilyDoctorCares(context, input),
}
