import { connection, organizationStub, recordFields } from '@kexie/db/book/record-fields'
import type { TalentContext } from '../context.ts'
import type {
  FairEnterpriseResolvers,
  RecruitmentFairConnectionResolvers,
  RecruitmentFairResolvers,
} from '../schema.generated.ts'

export const RecruitmentFair: RecruitmentFairResolvers = {
  ...recordFields('RecruitmentFair', ({ records }: TalentContext) => records.RecruitmentFair),
  enterprises: (fair, _, { enterprises }) => enterprises.load(fair),
}

export const RecruitmentFairConnection: RecruitmentFairConnectionResolvers = connection

export const FairEnterprise: FairEnterpriseResolvers = {
  organization: ({ organizationId }) => organizationStub(organizationId),
}
