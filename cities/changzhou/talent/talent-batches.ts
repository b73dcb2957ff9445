import { familyDoctorCares, talentContacts } from './contacts-and-care.ts'
import { recruitmentFairs, talentIntroductions } from './introductions-and-fairs.ts'
import { mediaFeatures } from './media-features.ts'
import { serviceRecords, stationReports, workerFacilities } from './stations-and-homes.ts'
import { nominations, talentSupports } from './supports-and-nominations.ts'

/** Everything the talent domain is told about Changzhou, by the record type that takes it; the same on every call. */
export function talentBatches() {
  return {
    TalentSupport: talentSupports(),
    Nomination: nominations(),
    WorkerFacility: workerFacilities(),
    StationReport: stationReports(),
    ServiceRecord: serviceRecords(),
    MediaFeature: mediaFeatures(),
    TalentContact: talentContacts(),
    TalentIntroduction: talentIntroductions(),
    RecruitmentFair: recruitmentFairs(),
    FamilyDoctorCare: familyDoctorCares(),
  }
}
