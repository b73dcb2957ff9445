import { connection, personStub, recordFields } from '@kexie/db/book/record-fields'
import type { TalentContext } from '../context.ts'
import type {
  ServedPersonResolvers,
  ServiceRecordConnectionResolvers,
  ServiceRecordResolvers,
} from '../schema.generated.ts'

export const ServiceRecord: ServiceRecordResolvers = {
  ...recordFields('ServiceRecord', ({ records }: TalentContext) => records.ServiceRecord),
  home: ({ homeId }, _, { records }) => (homeId ? records.WorkerFacility.load(homeId) : null),
  people: (service, _, { served }) => served.load(service),
}

export const ServiceRecordConnection: ServiceRecordConnectionResolvers = connection

export const ServedPerson: ServedPersonResolvers = {
  person: ({ personId }) => personStub(personId),
}
