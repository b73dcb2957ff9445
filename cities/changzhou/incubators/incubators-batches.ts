import { allianceMembers, innovationColleges, startupTrainings } from './alliance-and-colleges.ts'
import { roadshows, startupContests } from './contests-and-roadshows.ts'
import { cultivatedEnterprises, innovationParks, ventureFunds } from './cultivation-and-parks.ts'
import { handbooks } from './handbooks.ts'
import { startupListings } from './listings.ts'
import { salons } from './salons.ts'
import { incubatorVisits, startupTeams } from './visits-and-teams.ts'

/** Everything the incubators domain is told about Changzhou, by the record type that takes it; the same on every call. */
export function incubatorBatches() {
  return {
    AllianceMember: allianceMembers(),
    InnovationCollege: innovationColleges(),
    StartupTraining: startupTrainings(),
    StartupContest: startupContests(),
    Roadshow: roadshows(),
    Salon: salons(),
    Handbook: handbooks(),
    IncubatorVisit: incubatorVisits(),
    StartupTeam: startupTeams(),
    CultivatedEnterprise: cultivatedEnterprises(),
    InnovationPark: innovationParks(),
    VentureFund: ventureFunds(),
    StartupListing: startupListings(),
  }
}
