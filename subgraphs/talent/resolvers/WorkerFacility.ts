import { connection, organizationStub, recordFields } from '@kexie/db/book/record-fields'
import type { TalentContext } from '../context.ts'
import type { WorkerFacilityConnectionResolvers, WorkerFacilityResolvers } from '../schema.generated.ts'

export const WorkerFacility: WorkerFacilityResolvers = {
  ...recordFields('WorkerFacility', ({ records }: TalentContext) => records.WorkerFacility),
  host: ({ hostId }) => (hostId ? organizationStub(hostId) : null),
  upgrades: (facility, _, { upgrades }) => upgrades.load(facility),
}

export const WorkerFacilityConnection: WorkerFacilityConnectionResolvers = connection
