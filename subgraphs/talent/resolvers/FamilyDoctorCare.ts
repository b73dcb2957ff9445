import { recordFields } from '@kexie/db/book/record-fields'
import type { TalentContext } from '../context.ts'
import type { FamilyDoctorCareResolvers } from '../schema.generated.ts'

export const FamilyDoctorCare: FamilyDoctorCareResolvers = {
  ...recordFields('FamilyDoctorCare', ({ records }: TalentContext) => records.FamilyDoctorCare),
}
