import { districtStub } from '@kexie/records/record-fields'
import type { FamilyDoctorDistrictCountResolvers } from '../schema.generated.ts'

export const FamilyDoctorDistrictCount: FamilyDoctorDistrictCountResolvers = {
  district: ({ districtCode }) => districtStub(districtCode),
}
