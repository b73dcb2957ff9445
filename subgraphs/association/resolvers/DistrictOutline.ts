import type { DistrictOutlineResolvers } from '../schema.generated.ts'

export const DistrictOutline: DistrictOutlineResolvers = {
  source: ({ sourceZh, sourceEn }, _, { language }) => (language === 'en' ? sourceEn : sourceZh),
}
