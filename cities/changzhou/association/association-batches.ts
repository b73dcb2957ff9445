import { designations, grantPolicies, grants, meetings } from './meetings-and-grants.ts'
import { admissions, committeeUnits } from './network.ts'
import { chiefsOnTheList, committeeSeats } from './people-in-office.ts'

/** Everything the association is told about itself, by the record type that takes it; the same on every call. */
export function associationBatches() {
  return {
    Admission: admissions(),
    CommitteeSeat: committeeSeats(),
    CommitteeUnit: committeeUnits(),
    Chief: chiefsOnTheList(),
    Designation: designations(),
    Meeting: meetings(),
    GrantPolicy: grantPolicies(),
    Grant: grants(),
  }
}
