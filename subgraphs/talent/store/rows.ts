import type { Page, RecordRow } from '@kexie/db/book/list-records'
import type * as tables from '@kexie/db/tables/talent'

/** What the resolvers of each type receive. */
type Row<T extends { $inferSelect: object }> = T['$inferSelect'] & RecordRow

export type TalentSupportRow = Row<typeof tables.talentSupport>
export type NominationRow = Row<typeof tables.nomination>
export type WorkerFacilityRow = Row<typeof tables.workerFacility>
export type StationReportRow = Row<typeof tables.stationReport>
export type ServiceRecordRow = Row<typeof tables.serviceRecord>
export type MediaFeatureRow = Row<typeof tables.mediaFeature>
export type TalentContactRow = Row<typeof tables.talentContact>
export type TalentIntroductionRow = Row<typeof tables.talentIntroduction>
export type RecruitmentFairRow = Row<typeof tables.recruitmentFair>
export type FamilyDoctorCareRow = Row<typeof tables.familyDoctorCare>

export type TalentSupportPage = Page<TalentSupportRow>
export type NominationPage = Page<NominationRow>
export type WorkerFacilityPage = Page<WorkerFacilityRow>
export type StationReportPage = Page<StationReportRow>
export type ServiceRecordPage = Page<ServiceRecordRow>
export type MediaFeaturePage = Page<MediaFeatureRow>
export type TalentContactPage = Page<TalentContactRow>
export type TalentIntroductionPage = Page<TalentIntroductionRow>
export type RecruitmentFairPage = Page<RecruitmentFairRow>

/** A part that names somebody. */
export type PersonPart = Pick<typeof tables.servedPerson.$inferSelect, 'personId'>
export type FairEnterpriseRow = typeof tables.fairEnterprise.$inferSelect

/** A district with its count, null where it is withheld. */
export interface DistrictCount {
  districtCode: string
  talents: number | null
}
