import { dayBefore } from '@kexie/schema/days'
import { keyOf, toGlobalId } from '@kexie/schema/global-id'
import type { DistrictResolvers } from '../schema.generated.ts'
import { listDistricts } from '../store/districts.ts'

export const District: DistrictResolvers = {
  __resolveReference: ({ id }, { districts }) => {
    const code = keyOf('District', id)
    return code ? districts.load(code) : null
  },
  id: ({ code }) => toGlobalId('District', code),
  name: ({ nameZh, nameEn, closedOn }, _, { language }) => {
    const name = language === 'en' ? nameEn : nameZh
    return closedOn ? `${name}${untilWords(closedOn, language)}` : name
  },
  shortName: ({ nameZh, nameEn, shortZh, shortEn }, _, { language }) =>
    language === 'en' ? (shortEn ?? nameEn) : (shortZh ?? nameZh),
  outline: ({ code }, _, { outlines }) => outlines.load(code),
  parent: ({ parentCode }, _, { districts }) => (parentCode ? districts.load(parentCode) : null),
  parts: async ({ code }, _, { db }) =>
    (await listDistricts(db)).filter(({ parentCode, closedOn }) => parentCode === code && closedOn === null),
  replacedBy: async ({ replacedBy }, _, { districts }) =>
    (await districts.loadMany(replacedBy)).flatMap((one) => (one && 'code' in one ? one : [])),
}

/** The last month before an area was closed, as it stands behind its name. */
function untilWords(closedOn: string, language: 'zh' | 'en'): string {
  const [year = '', month = ''] = dayBefore(closedOn).split('-')
  return language === 'en' ? ` (until ${year}-${month})` : `（至${year}年${Number(month)}月）`
}
