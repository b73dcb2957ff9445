import { baseTours } from './base-tours.ts'
import { scienceWorks, specialContests } from './contests-and-works.ts'
import { lectureDeliveries, lecturerOffers } from './lectures.ts'
import { scienceResources } from './resources.ts'
import { scienceActivities } from './science-activities.ts'
import { scienceBases } from './science-bases.ts'
import { literacySurveys, provincialRankings } from './surveys.ts'
import { scienceRoles } from './teams.ts'
import { youthContests, youthSelections } from './youth.ts'

/** Everything the venues domain is told about Changzhou, by the record type that takes it; the same on every call. */
export function venueBatches() {
  return {
    ScienceBase: scienceBases(),
    ScienceActivity: scienceActivities(),
    LecturerOffer: lecturerOffers(),
    LectureDelivery: lectureDeliveries(),
    BaseTour: baseTours(),
    YouthContest: youthContests(),
    SpecialContest: specialContests(),
    YouthSelection: youthSelections(),
    ScienceWork: scienceWorks(),
    ScienceRole: scienceRoles(),
    LiteracySurvey: literacySurveys(),
    ProvincialRanking: provincialRankings(),
    ScienceResource: scienceResources(),
  }
}
