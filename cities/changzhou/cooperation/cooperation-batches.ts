import {
  achievements,
  allianceMemberships,
  delegationMembers,
  demands,
  enterpriseLinks,
  expertProfiles,
  inboundVisits,
  majorProjects,
  pairings,
} from './banks-and-delegation.ts'
import {
  bankRegistrations,
  enterpriseServices,
  patentCases,
  technologyManagers,
} from './enterprise-services.ts'
import {
  expoActivities,
  expoAttendances,
  expoEditions,
  expoGuests,
  expoInvitations,
  expoTasks,
} from './expo.ts'
import { innovationPlatforms, overseasProjects } from './platforms.ts'
import { cooperationActivities, cooperationProjects, jointApplications } from './projects-and-activities.ts'

/** Everything the cooperation domain is told about Changzhou, by the record type that takes it; the same on every call. */
export function cooperationBatches() {
  return {
    InnovationPlatform: innovationPlatforms(),
    OverseasProject: overseasProjects(),
    AchievementBankRegistration: bankRegistrations(),
    PatentCase: patentCases(),
    EnterpriseService: enterpriseServices(),
    TechnologyManagerAssignment: technologyManagers(),
    CooperationActivity: cooperationActivities(),
    CooperationProject: cooperationProjects(),
    JointApplication: jointApplications(),
    Demand: demands(),
    Achievement: achievements(),
    ExpertProfile: expertProfiles(),
    ExpoEdition: expoEditions(),
    ExpoActivity: expoActivities(),
    ExpoGuest: expoGuests(),
    ExpoInvitation: expoInvitations(),
    ExpoAttendance: expoAttendances(),
    ExpoTask: expoTasks(),
    DelegationMember: delegationMembers(),
    EnterpriseLink: enterpriseLinks(),
    Pairing: pairings(),
    AllianceMembership: allianceMemberships(),
    InboundVisit: inboundVisits(),
    MajorProject: majorProjects(),
  }
}
