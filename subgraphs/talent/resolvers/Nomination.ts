import { connection, personStub, recordFields } from '@kexie/db/book/record-fields'
import type { TalentContext } from '../context.ts'
import type { NominationConnectionResolvers, NominationResolvers } from '../schema.generated.ts'

export const Nomination: NominationResolvers = {
  ...recordFields('Nomination', ({ records }: TalentContext) => records.Nomination),
  person: ({ personId }) => personStub(personId),
}

export const NominationConnection: NominationConnectionResolvers = connection
