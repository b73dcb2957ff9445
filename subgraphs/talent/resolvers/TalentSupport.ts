import { connection, personStub, recordFields } from '@kexie/db/book/record-fields'
import type { TalentContext } from '../context.ts'
import type { TalentSupportConnectionResolvers, TalentSupportResolvers } from '../schema.generated.ts'

export const TalentSupport: TalentSupportResolvers = {
  ...recordFields('TalentSupport', ({ records }: TalentContext) => records.TalentSupport),
  person: ({ personId }) => personStub(personId),
  mentor: ({ mentorId }) => (mentorId ? personStub(mentorId) : null),
  assessments: (support, _, { assessments }) => assessments.load(support),
}

export const TalentSupportConnection: TalentSupportConnectionResolvers = connection
