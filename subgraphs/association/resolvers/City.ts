import { settingRevisions } from '@kexie/records/setting-changes'
import { hashOf } from '@kexie/schema/canonical'
import { orThrow } from '@kexie/schema/or-throw'
import type { CityResolvers } from '../schema.generated.ts'
import { isDemonstration } from '../store/city.ts'

export const City: CityResolvers = {
  name: async ({ districtCode }, _, { districts, language }) => {
    const { nameZh, nameEn } = orThrow(await districts.load(districtCode), 'the area of the city')
    return language === 'en' ? nameEn : nameZh
  },
  area: async ({ districtCode }, _, { districts }) =>
    orThrow(await districts.load(districtCode), 'the area of the city'),
  association: ({ associationZh, associationEn }, _, { language }) =>
    language === 'en' ? associationEn : associationZh,
  demonstration: (_, __, { db }) => isDemonstration(db),
  languages: ({ languages }) => languages.map((language) => (language === 'en' ? 'EN' : 'ZH')),
  logo: ({ logo }) => (logo ? { image: logo, hash: hashOf(logo) } : null),
  revision: async (_, __, { db }) => (await settingRevisions(db, 'CITY', ['city'])).get('city') ?? 0,
  map: ({ mapZh, mapEn }, _, { language }) => (language === 'en' ? mapEn : mapZh),
}
