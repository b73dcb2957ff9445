import { familyDoctorCares, talentContacts } from './contacts-and-care.ts'
import { recruitmentFairs, talentIntroductions } from './introductions-and-fairs.ts'
import { mediaFeatures } from './media-features.ts'
import { serviceRecords, stationReports, workerFacilities } from './stations-and-homes.ts'
import { nominations, talentSupports } from './supports-and-nominations.ts'

/** Everything the talent domain is told about Changzhou, by the report that takes it; the same on every call. */
export function talentRecords() {
  return {
    supports: talentSupports(),
    nominations: nominations(),
    facilities: workerFacilities(),
    reports: stationReports(),
    services: serviceRecords(),
    features: mediaFeatures(),
    contacts: talentContacts(),
    introductions: talentIntroductions(),
    fairs: recruitmentFairs(),
    cares: familyDoctorCares(),
  }
}
