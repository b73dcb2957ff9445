import { keyOf, toGlobalId } from '@kexie/schema/global-id'
import type { DistrictResolvers } from '../schema.generated.ts'
import { listDistricts } from '../store/districts.ts'

export const District: DistrictResolvers = {
  __resolveReference: ({ id }, { districts }) => {
    const code = keyOf('District', id)
    return code ? districts.load(code) : null
  },
  id: ({ code }) => toGlobalId('District', code),
  name: ({ nameZh, nameEn }, _, { language }) => (language === 'en' ? nameEn : nameZh),
  shortName: ({ nameZh, nameEn, shortZh, shortEn }, _, { language }) =>
    language === 'en' ? (shortEn ?? nameEn) : (shortZh ?? nameZh),
  outline: ({ code }, _, { outlines }) => outlines.load(code),
  parent: ({ parentCode }, _, { districts }) => (parentCode ? districts.load(parentCode) : null),
  parts: async ({ code }, _, { db }) =>
    (await listDistricts(db)).filter(({ parentCode }) => parentCode === code),
}
