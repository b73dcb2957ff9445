import { connection, organizationStub, personStub, recordFields } from '@kexie/db/book/record-fields'
import type { TalentContext } from '../context.ts'
import type {
  TalentIntroductionConnectionResolvers,
  TalentIntroductionResolvers,
} from '../schema.generated.ts'

export const TalentIntroduction: TalentIntroductionResolvers = {
  ...recordFields('TalentIntroduction', ({ records }: TalentContext) => records.TalentIntroduction),
  person: ({ personId }) => personStub(personId),
  employer: ({ employerId }) => (employerId ? organizationStub(employerId) : null),
}

export const TalentIntroductionConnection: TalentIntroductionConnectionResolvers = connection
