import { connection, personStub, recordFields } from '@kexie/db/book/record-fields'
import type { TalentContext } from '../context.ts'
import type { TalentContactConnectionResolvers, TalentContactResolvers } from '../schema.generated.ts'

export const TalentContact: TalentContactResolvers = {
  ...recordFields('TalentContact', ({ records }: TalentContext) => records.TalentContact),
  person: ({ personId }) => personStub(personId),
  officer: ({ officerId }) => personStub(officerId),
  contacts: (contact, _, { contacts }) => contacts.load(contact),
  requests: (contact, _, { requests }) => requests.load(contact),
}

export const TalentContactConnection: TalentContactConnectionResolvers = connection
